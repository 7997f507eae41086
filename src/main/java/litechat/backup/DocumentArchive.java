package litechat.backup;

/** A file that holds many texts under paths. */
public interface DocumentArchive {
    void add(String path, String text, double epochMillis);

    /** The whole file, as the browser's object. */
    Object finish();

    /** Begins new ones. */
    @FunctionalInterface
    interface Factory {
        DocumentArchive start();
    }
}

package litechat.stores;

/** How the browser keeps what this page stores. */
public interface BrowserStorage {
    /** What it says that the page takes, in bytes; 0 if it does not say. */
    double usedBytes();

    /** Whether it promised not to delete anything by itself. */
    boolean isPersisted();

    /** Asks for that promise. @return whether it was given */
    boolean persist();
}

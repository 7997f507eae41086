package litechat.backup.formats;

/** What is to be done between two pieces of work; it may wait, as reading JSON may not. */
@FunctionalInterface
public interface Pause {
    /** Nothing. */
    Pause NONE = () -> {};

    void pause();
}

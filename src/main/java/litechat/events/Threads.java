package litechat.events;

/** Starts work that may wait. */
public interface Threads {
    /** Starts the work soon, beside what is running. */
    void start(Task task);

    /** Waits; the caller's thread goes on after at least so many milliseconds. */
    void sleep(int millis);

    /** The work of one thread. */
    @FunctionalInterface
    interface Task {
        void run();
    }
}

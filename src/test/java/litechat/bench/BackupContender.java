package litechat.bench;

import java.nio.file.Path;

/** One of those whose backups are compared; it works on the database {@code LiteChatDB} of an origin. */
interface BackupContender {
    String name();

    /** Writes all of the database to a file. */
    Seen export(String origin, Path file);

    /** Reads a file that it has written into a database that is empty. */
    Seen read(String origin, Path file);

    /**
     * What was seen of a piece of work.
     *
     * @param heap how many bytes the JavaScript heap grew by at most, that of a worker included
     * @param pause how long a timer of the page had to wait at most, in milliseconds; what else the machine does counts in
     * @param task how long a task of the page took at most, in milliseconds; 0 if none took 50
     */
    record Seen(double millis, double heap, double pause, double task) {
        /** As one piece of work with what followed it. */
        Seen then(Seen next) {
            return new Seen(
                    millis + next.millis,
                    Math.max(heap, next.heap),
                    Math.max(pause, next.pause),
                    Math.max(task, next.task));
        }
    }
}

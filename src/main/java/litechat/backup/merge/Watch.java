package litechat.backup.merge;

/** Hears how far something is, without waiting; what it throws ends it, and nothing will have happened. */
@FunctionalInterface
public interface Watch {
    void done(double rows, double total);
}

package litechat.backup;

/** A piece of work on a backup file was given up by the user. */
public final class WorkCancelled extends RuntimeException {}

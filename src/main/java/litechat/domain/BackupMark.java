package litechat.domain;

/**
 * A backup that was made.
 *
 * @param place the name of its file, behind that of its folder if that is known
 * @param isGood whether it was read again, and is what was to be written, and an import would take it
 * @param isRefused whether an import would refuse it, because rows of it are damaged in the database
 */
public record BackupMark(Timestamp moment, String place, boolean isGood, boolean isRefused) {}

package litechat.domain;

/**
 * A backup that was made.
 *
 * @param place the name of its file, behind that of its folder if that is known
 */
public record BackupMark(Timestamp moment, String place) {}

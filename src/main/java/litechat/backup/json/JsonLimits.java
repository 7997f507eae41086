package litechat.backup.json;

/**
 * How much of one thing is taken, so that no file can use up the memory.
 *
 * @param depth containers within one another
 * @param members of one object
 * @param nameLength units of one name
 * @param textLength units of one text
 */
public record JsonLimits(int depth, int members, int nameLength, int textLength) {
    /** The longest number that is taken; a double never needs more than 25 characters. */
    static final int NUMBER_LENGTH = 1000;

    /**
     * The limits for a backup: rows nested 64 deep, within a section, within the file. A setting is saved under at most
     * 1,000 characters; the longer names that other programs may have left can be exported, and read again.
     */
    public static final JsonLimits BACKUP = new JsonLimits(66, 100_000, 1 << 19, 1 << 27);
}

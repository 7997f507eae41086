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

    private static final int TEXT_LENGTH = 1 << 27;

    /**
     * The limits for a backup: rows nested 64 deep, within a section, within the file. A name may be as long as a text,
     * because whatever is stored can be exported, and what was exported can be read.
     */
    public static final JsonLimits BACKUP = new JsonLimits(66, 100_000, TEXT_LENGTH, TEXT_LENGTH);
}

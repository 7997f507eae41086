package litechat.backup.merge;

import litechat.domain.Attributes;

/** Decides between two forms of one row. */
final class Overwriting {
    private Overwriting() {}

    /** Whether the row of the file takes the place of the stored one. */
    static boolean by(Choice choice, Attributes given, Attributes stored) {
        return choice == Choice.REPLACE || (choice == Choice.KEEP_NEWER && RowTime.isNewer(given, stored));
    }
}

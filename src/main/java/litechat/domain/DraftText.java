package litechat.domain;

/** Brings together what two tabs have written into the same field. */
public final class DraftText {
    private DraftText() {}

    /**
     * Both texts, or the one that was changed.
     *
     * @param base what both began with
     * @param theirs what the other tab has saved
     * @param mine what stands in the field here
     */
    public static String merge(String base, String theirs, String mine) {
        if (mine.equals(base)) {
            return theirs;
        }
        if (theirs.equals(base) || theirs.equals(mine) || theirs.isEmpty()) {
            return mine;
        }
        if (mine.isEmpty()) {
            return theirs;
        }
        if (!base.isEmpty() && theirs.endsWith(base)) {
            return theirs.substring(0, theirs.length() - base.length()) + mine;
        }
        return theirs + "\n\n" + mine;
    }
}

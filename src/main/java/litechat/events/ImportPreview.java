package litechat.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, and what importing it would do.
 *
 * @param program the other program that wrote it, or null if it is a backup of this one
 * @param proved whether the file says itself what was written
 * @param isDamaged whether it is refused
 * @param remarks the first ones
 * @param remarkCount how many there are
 * @param canImport whether its rows were put aside, ready to be imported
 */
public record ImportPreview(
        String fileName,
        @Nullable String program,
        @Nullable String exportedAt,
        double bytes,
        boolean proved,
        boolean isDamaged,
        List<Section> sections,
        List<Remark> remarks,
        double remarkCount,
        boolean canImport) {
    /**
     * One section of the file, and how its rows stand to those that are here.
     *
     * @param proof {@code HOLDS}, {@code COUNT_DIFFERS}, {@code CONTENT_DIFFERS} or {@code NONE}
     * @param leftOut how many cannot come in, because what they belong to is neither here nor in the file
     * @param newer of the changed and conflicting ones, how many the file has in a later form
     */
    public record Section(
            String name,
            double rows,
            String proof,
            double added,
            double changed,
            double conflicting,
            double identical,
            double leftOut,
            double newer,
            double onlyHere,
            List<Look> looks) {
        /** Whether there is nothing in it to import, to remove or to tell. */
        public boolean isEmpty() {
            return rows == 0 && onlyHere == 0 && (proof.equals("HOLDS") || proof.equals("NONE"));
        }
    }

    /**
     * A row that is new, changed or conflicting, for a look.
     *
     * @param kind {@code NEW}, {@code CHANGED} or {@code CONFLICTING}
     */
    public record Look(String kind, String title, List<Field> fields) {}

    /** A field that differs. */
    public record Field(String name, String mine, String theirs) {}

    /**
     * Something the user should know.
     *
     * @param weight {@code REFUSED}, {@code CHANGED} or {@code WARNED}
     */
    public record Remark(String weight, String place, String sentence) {}
}

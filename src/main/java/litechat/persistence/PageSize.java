package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;

/**
 * How many rows to read at once, learnt from those that were read: usually about a megabyte, and not much more where some rows are far
 * larger than others. A section may hold a million notes or some hundred pictures.
 */
public final class PageSize {
    private static final double USUAL = 1_000_000;
    private static final double MOST = 32_000_000;
    private static final int STEP = 4;

    private final int limit;
    private int rows = 1;
    private double largest = 1;

    /** Begins with one row, of which nothing is known; it is never more than the limit. */
    public PageSize(int limit) {
        this.limit = limit;
    }

    public int rows() {
        return rows;
    }

    /** Takes notice of the rows of a page. */
    public void learn(List<Attributes> page) {
        double characters = 1;
        for (Attributes row : page) {
            double taken = RowSize.characters(row);
            characters += taken;
            largest = Math.max(largest, taken);
        }
        double fitting = Math.min(page.size() * USUAL / characters, MOST / largest);
        rows = (int) Math.max(1, Math.min(Math.min(limit, rows * STEP), fitting));
    }
}

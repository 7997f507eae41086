package litechat.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import litechat.domain.Attributes;
import org.junit.jupiter.api.Test;

class PageSizeTest {
    private static final int MEGABYTE = 1_000_000;

    private final Rows rows = new Rows();

    private void attach(int from, int to, int characters) {
        String content = "x".repeat(characters);
        IntStream.range(from, to)
                .forEach(i -> rows.put(
                        "attachments",
                        Attributes.of("sha256", String.format("%05d", i)).with("content", content)));
    }

    /** How many rows came at once. */
    private List<Integer> pages() {
        List<Integer> sizes = new ArrayList<>();
        SectionRows section = new SectionRows(rows.database, DataSection.ATTACHMENTS);
        for (List<Attributes> page = section.next(); page != null; page = section.next()) {
            sizes.add(page.size());
        }
        return sizes;
    }

    private static int sum(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void smallRowsComeByTheHundred() {
        attach(0, 1_000, 100);
        List<Integer> pages = pages();
        assertEquals(1_000, sum(pages));
        assertEquals(200, Collections.max(pages));
    }

    @Test
    void rowsOfSeveralMegabytesComeOneByOne() {
        attach(0, 12, 3 * MEGABYTE);
        List<Integer> pages = pages();
        assertEquals(12, sum(pages));
        assertEquals(1, Collections.max(pages));
    }

    @Test
    void whereSomeRowsAreFarLargerThanOthersAPageOfThoseIsStillBounded() {
        attach(0, 400, 100);
        attach(400, 401, 4 * MEGABYTE);
        attach(401, 700, 100);
        attach(700, 720, 4 * MEGABYTE);
        List<Integer> pages = pages();
        assertEquals(720, sum(pages));
        int seen = 0;
        for (int page : pages) {
            assertTrue(seen <= 401 || page <= 8, page + " rows at once behind row " + seen);
            seen += page;
        }
    }

    @Test
    void aTableWithoutRowsIsOnePage() {
        assertEquals(List.of(0), pages());
    }
}

package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpentTest {
    private static final CatalogueModel MODEL =
            new CatalogueModel("m", "M", "", null, 0.001, 0.002, List.of(), List.of());

    private static Attributes metadata(@Nullable Object prompt, @Nullable Object completion) {
        return Attributes.of("promptTokens", prompt).with("completionTokens", completion);
    }

    @Test
    void anAnswerCostsWhatItsTokensDo() {
        assertEquals(new Spent(1, 10, 5, 0.02, 0, 0, 0), Spent.of(metadata(10.0, 5.0), MODEL));
        assertEquals(new Spent(1, 10, 5, 0, 1, 0, 0), Spent.of(metadata(10.0, 5.0), null));
        assertEquals(new Spent(1, 0, 5, 0.01, 0, 0, 0), Spent.of(metadata(null, 5.0), MODEL));
        Attributes others = Attributes.of("inputTokens", 10.0).with("outputTokens", 5.0);
        assertEquals(new Spent(1, 10, 5, 0.02, 0, 0, 0), Spent.of(others, MODEL));
    }

    @Test
    void whatIsNoNumberOfTokensCountsAsNone() {
        assertNull(Spent.of(Attributes.NONE, MODEL));
        assertNull(Spent.of(metadata(-1.0, Double.NaN), MODEL));
        assertNull(Spent.of(metadata("many", 1e300), MODEL));
    }

    @Test
    void sumsKnowHowManyTellATimeAndAPrice() {
        Spent first = Spent.of(metadata(1.0, 1.0).with("timeToFirstToken", 500.0), MODEL);
        Spent second = Spent.of(metadata(1.0, 1.0).with("timeToFirstToken", -3.0), null);
        Spent sum = Spent.NONE.plus(first == null ? Spent.NONE : first).plus(second == null ? Spent.NONE : second);
        assertEquals(new Spent(2, 2, 2, 0.003, 1, 500, 1), sum);
        assertEquals(4, sum.tokens());
        assertEquals(500.0, sum.averageWait());
        assertNull(Spent.NONE.averageWait());
    }
}

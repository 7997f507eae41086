package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueModelTest {
    private static CatalogueModel priced(@Nullable Object prompt, @Nullable Object completion) {
        Attributes pricing = Attributes.of("prompt", prompt).with("completion", completion);
        return Objects.requireNonNull(CatalogueModel.of(Attributes.of("id", "m").with("pricing", pricing)));
    }

    private static double cost(CatalogueModel model, double prompt, double completion) {
        return Objects.requireNonNull(model.cost(prompt, completion));
    }

    @Test
    void aCostIsThatOfBothDirections() {
        assertEquals(0.0105, cost(priced("0.000003", "0.000015"), 1000, 500), 1e-12);
        assertEquals(0, cost(priced("0", "0."), 1000, 500), 1e-12);
        assertEquals(0.003, cost(priced(0.000001, "2e-6"), 1000, 1000), 1e-12);
    }

    @Test
    void aPriceThatIsNotFixedOrNoPriceIsNoneAndNotNothing() {
        List<@Nullable Object> none = new ArrayList<>(
                List.of("", "-1", "NaN", "free", "0x1p3", "1e999", List.of(), "9".repeat(40), "1d", "--1", "5000"));
        none.add(null);
        for (Object price : none) {
            assertNull(priced(price, "0.1").cost(1, 1), String.valueOf(price));
        }
    }

    @Test
    void whatNamesNoModelIsNone() {
        assertNull(CatalogueModel.of(null));
        assertNull(CatalogueModel.of("m"));
        assertNull(CatalogueModel.of(Attributes.of("name", "m")));
        assertNull(CatalogueModel.of(Attributes.of("id", "")));
        assertEquals(List.of(), CatalogueModel.all(null));
    }
}

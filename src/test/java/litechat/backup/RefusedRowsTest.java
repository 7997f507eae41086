package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.events.ExportChoice;
import litechat.persistence.DataSection;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an export says of rows that no import will take is what a verification of its file says. */
class RefusedRowsTest {
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            "text",
            " ",
            5.0,
            0.5,
            Double.NaN,
            true,
            new Timestamp(1_749_634_200_000.0),
            List.of(),
            Attributes.of("a", 1.0));

    private final Exports exports = new Exports();
    private int refused;
    private int taken;

    @BeforeEach
    void fill() {
        SampleRows.put(exports);
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    @Test
    void aSoundDatabaseHasNone() {
        assertEquals(List.of(), said());
    }

    @Test
    void ofEachFieldAndEachKindOfValueTheTwoSayTheSame() {
        for (DataSection section : DataSection.values()) {
            Attributes row =
                    exports.database.raw(section.table()).toQuery().toList().get(0);
            for (String field : row.asMap().keySet()) {
                // Another key is another row, and another content has another hash.
                if (!field.equals(RawRows.keyField(section.table())) && !field.equals("base64")) {
                    check(section, row, field);
                }
            }
        }
        assertTrue(refused > 100, "refused: " + refused);
        assertTrue(taken > 100, "taken: " + taken);
    }

    private void check(DataSection section, Attributes row, String field) {
        List<Attributes> forms = new ArrayList<>(List.of(row.without(field)));
        for (Object value : VALUES) {
            forms.add(row.with(field, value));
        }
        for (Attributes form : forms) {
            exports.put(section.table(), form);
            List<String> said = said();
            assertEquals(report().isDamaged() ? List.of(section.title()) : List.of(), said, JsonText.of(form));
            refused += said.size();
            taken += 1 - said.size();
        }
        exports.put(section.table(), row);
        assertFalse(said().contains(section.title()));
    }

    private List<String> said() {
        exports.sink.forget();
        return exports.export(ExportChoice.EVERYTHING)
                .write(Exports.NOW, (rows, total) -> {})
                .refused();
    }

    private Report report() {
        Verification verification = new Verification(JdkDigest::new);
        byte[] bytes = exports.sink.file().getBytes(StandardCharsets.UTF_8);
        verification.push(bytes, bytes.length);
        return verification.end();
    }
}

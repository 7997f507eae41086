package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.junit.jupiter.api.Test;

/** The hash of a row is taken over a text that no build may change. */
class RowTextTest {
    private static final String LONG = "é \"🦜\" ".repeat(20);

    @Test
    void namesAreSortedAndACommaStandsBehindEveryMember() {
        Attributes row = Attributes.of("response", LONG)
                .with("id", "i\n1")
                .with("index", 3.0)
                .with("rating", null)
                .with("createdAt", new Timestamp(0))
                .with("metadata", Attributes.of("list", Arrays.asList(1.5, null, true, List.of())));
        String text = "{\"createdAt\":\"1970-01-01T00:00:00.000Z\",\"id\":\"i\\n1\",\"index\":3,"
                + "\"metadata\":{\"list\":[1.5,null,true,[],],},\"rating\":null,\"response\":" + JsonText.of(LONG)
                + ",}";
        Digest digest = new JdkDigest();
        digest.updateRow(row);
        assertEquals(hash(text), digest.hex());
    }

    private static String hash(String text) {
        Digest digest = new JdkDigest();
        digest.update(text);
        return digest.hex();
    }
}

package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretTest {
    private static final String TEXT = "sk-very-secret";
    private static final Timestamp NOW = new Timestamp(0);

    @Test
    void itsTextNeverShowsIt() {
        assertFalse(new Secret(TEXT).toString().contains(TEXT));
        assertEquals(new Secret("a").toString(), new Secret("longer").toString());
    }

    @Test
    void norDoesTheTextOfARecordThatHoldsIt() {
        Secret secret = new Secret(TEXT);
        ApiKey key = new ApiKey("k", "Key", secret, null, NOW, NOW, Attributes.of("sealed", TEXT));
        SyncRepo repo = new SyncRepo(
                "r", "Repo", "https://example.org", "main", "me", secret, null, null, null, NOW, NOW, Attributes.NONE);
        assertFalse(key.toString().contains(TEXT));
        assertFalse(repo.toString().contains(TEXT));
        assertFalse(("" + secret).contains(TEXT));
    }

    @Test
    void itIsRevealedToWhoAsks() {
        assertEquals(TEXT, new Secret(TEXT).reveal());
        assertTrue(new Secret("").isEmpty());
        assertFalse(new Secret(" ").isEmpty());
    }

    @Test
    void secretsAreEqualByWhatTheyHold() {
        assertEquals(new Secret(TEXT), new Secret(TEXT));
        assertEquals(new Secret(TEXT).hashCode(), new Secret(TEXT).hashCode());
        assertNotEquals(new Secret(TEXT), new Secret("other"));
    }
}

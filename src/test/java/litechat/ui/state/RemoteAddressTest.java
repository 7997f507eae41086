package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.git",
                "https://example.org:8443/a.git",
                "https://me@example.org/a.git",
                "https://me:@example.org",
                "https://example.org/a:b@c",
                "git@example.org:a.git",
                "/srv/a.git",
                ""
            })
    void anAddressWithoutAPasswordIsShownAsItIs(String address) {
        assertFalse(RemoteAddress.hasPassword(address));
        assertEquals(address, RemoteAddress.withoutPassword(address));
    }

    @Test
    void aPasswordIsNotShown() {
        assertTrue(RemoteAddress.hasPassword("https://me:secret@example.org/a.git"));
        assertEquals(
                "https://me:•••@example.org/a.git",
                RemoteAddress.withoutPassword("https://me:secret@example.org/a.git"));
        assertEquals("ssh://:•••@host", RemoteAddress.withoutPassword("ssh://:p@ss@host"));
    }
}

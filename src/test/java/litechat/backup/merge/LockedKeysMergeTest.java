package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.LATE;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Keys that are locked with a passphrase, in a merge with others of the same key. */
class LockedKeysMergeTest {
    @Test
    void aKeyIsEitherLockedOrNot() {
        Imports imports = new Imports();
        String sealed = "\"sealed\":{\"data\":\"x\"},";
        imports.merge(file(section("apiKeys", named("k", "K", EARLY, sealed))), Choice.REPLACE);
        imports.merge(file(section("apiKeys", named("k", "Renamed", LATE))), Choice.REPLACE);
        assertEquals("x", imports.row("apiKeys", "k").attributes("sealed").get("data"));
        imports.merge(file(section("apiKeys", named("k", "Renamed", LATE, "\"value\":\"sk\","))), Choice.REPLACE);
        assertEquals("sk", imports.row("apiKeys", "k").get("value"));
        assertNull(imports.row("apiKeys", "k").get("sealed"));
        imports.merge(file(section("apiKeys", named("k", "Renamed", LATE, sealed))), Choice.REPLACE);
        assertNull(imports.row("apiKeys", "k").get("value"));
        assertEquals("x", imports.row("apiKeys", "k").attributes("sealed").get("data"));
    }
}

package litechat.backup.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import litechat.backup.JsonText;
import litechat.backup.SampleRows;
import litechat.cli.JdkDigest;
import litechat.persistence.Schema;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final long SEED = 77;
    private static final String BACKUP = SampleRows.export();

    private static Reason refusal(String text) {
        Remark refusal = Backups.verified(text).refusal();
        assertNotNull(refusal, text);
        return refusal.reason();
    }

    @Test
    void aBackupOfOursIsProven() {
        Report report = Backups.verified(BACKUP);
        report.orThrow();
        assertTrue(report.proved());
        assertTrue(report.complete());
        assertEquals("2025-06-15T15:06:40.000Z", report.exportedAt());
        assertEquals(Schema.VERSIONS.size(), report.schemaVersion());
        assertEquals(BACKUP.getBytes(StandardCharsets.UTF_8).length, report.bytes());
        assertEquals(List.of(), report.remarks().kept());
        assertTrue(report.sections().stream().allMatch(each -> each.proof() == SectionSummary.Proof.HOLDS));
    }

    @Test
    void whatIsInsideIsSaid() {
        Report report = Backups.verified(BACKUP);
        SectionSummary interactions = report.sections().get(5);
        assertEquals("interactions", interactions.name());
        assertEquals(SampleRows.CONVERSATIONS * 2, interactions.rows());
        assertEquals("2025-06-11T09:30:00.000Z", "" + interactions.earliest());
        assertEquals("2025-06-11T09:31:00.000Z", "" + interactions.latest());
        assertEquals(2, report.sections().get(0).rows());
        double inSections =
                report.sections().stream().mapToDouble(SectionSummary::bytes).sum();
        assertTrue(
                inSections < report.bytes() && inSections > report.bytes() * 0.7, inSections + " of " + report.bytes());
    }

    @Test
    void theRowsComeBackAsTheyAreStored() {
        List<String> rows = new ArrayList<>();
        Verification verification =
                new Verification(JdkDigest::new, (section, row) -> rows.add(section.table() + JsonText.of(row)));
        Backups.verified(verification, BACKUP.getBytes(StandardCharsets.UTF_8), 100);
        List<String> stored = SampleRows.stored();
        assertEquals(stored.stream().sorted().toList(), rows.stream().sorted().toList());
    }

    @Test
    void everyOtherByteIsNoticedOrMeansTheSame() {
        byte[] sound = BACKUP.getBytes(StandardCharsets.UTF_8);
        String text = BACKUP;
        int free = text.indexOf("\"exportedAt\"");
        int freeEnd = text.indexOf('\n', free);
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            byte[] changed = sound.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            boolean outside = (at >= free && at <= freeEnd) || at < 4 || at >= changed.length - 2;
            boolean space = changed[at] <= ' ' && sound[at] <= ' ';
            if (!outside && !space) {
                Report report = Backups.verified(changed, 512);
                assertTrue(report.isDamaged(), "seed " + SEED + ", byte " + at + ": " + (char) sound[at]);
            }
        }
    }

    @Test
    void anyMutationGetsAnAnswer() {
        byte[] sound = BACKUP.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED);
        int damaged = 0;
        for (int i = 0; i < 500; i++) {
            byte[] mutant = Mutant.of(sound, random);
            damaged += Backups.verified(mutant, 1000).isDamaged() ? 1 : 0;
        }
        assertTrue(damaged > 490, "almost none is sound: " + damaged);
    }

    @Test
    void aRowThatIsMissingAddedOrMovedIsNoticed() {
        List<String> lines = BACKUP.lines().toList();
        int row = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("{\"id\":\"c001\""))
                .findFirst()
                .orElseThrow();
        List<String> without = new ArrayList<>(lines);
        without.remove(row);
        assertEquals(Reason.COUNT_WRONG, refusal(String.join("\n", without)));
        List<String> twice = new ArrayList<>(lines);
        twice.add(row, lines.get(row).replace("c001", "c001x"));
        assertEquals(Reason.COUNT_WRONG, refusal(String.join("\n", twice)));
        List<String> moved = new ArrayList<>(lines);
        moved.add(row, moved.remove(row + 1));
        assertEquals(Reason.CONTENT_CHANGED, refusal(String.join("\n", moved)));
    }

    @Test
    void aSectionThatIsMissingOrAddedIsNoticed() {
        String text = BACKUP;
        int from = text.indexOf("\"mods\":[");
        int to = text.indexOf("\"syncRepos\":[");
        assertEquals(Reason.COUNT_WRONG, refusal(text.substring(0, from) + text.substring(to)));
        int listed = text.indexOf("\"mods\":{");
        int listedEnd = text.indexOf("\"syncRepos\":{");
        assertEquals(Reason.INTEGRITY_INVALID, refusal(text.substring(0, listed) + text.substring(listedEnd)));
    }

    @Test
    void theDamagedSectionIsNamedWithItsLines() {
        Report report = Backups.verified(BACKUP.replace("Title c001", "Title c002"));
        Remark refusal = report.refusal();
        assertNotNull(refusal);
        assertEquals("$.conversations", refusal.place().path());
        assertTrue(refusal.sentence().contains("lines " + refusal.place().line() + " to "), refusal.sentence());
        assertEquals(
                SectionSummary.Proof.CONTENT_DIFFERS, report.sections().get(4).proof());
        assertEquals(SectionSummary.Proof.HOLDS, report.sections().get(5).proof());
    }

    @Test
    void aFileOfTheOriginalIsReadAndSaidToBeUnproven() {
        Report report = Backups.verified(
                """
                {
                  "version": 1,
                  "exportedAt": "2025-06-11T09:30:00.000Z",
                  "conversations": [
                    {
                      "id": "V1StGXR8_Z5jdHi6B-myT",
                      "title": "New Chat",
                      "createdAt": "2025-06-11T09:30:00.000Z",
                      "updatedAt": "2025-06-11T09:30:00.000Z",
                      "metadata": { "enabledTools": [], "toolMaxStepsOverride": null },
                      "syncRepoId": null, "lastSyncedAt": null, "projectId": null
                    }
                  ],
                  "interactions": [
                    {
                      "id": "i1", "conversationId": "V1StGXR8_Z5jdHi6B-myT", "type": "message.user_assistant",
                      "index": 0, "parentId": null, "status": "PAUSED", "startedAt": null, "endedAt": null,
                      "prompt": { "id": "i1", "content": "Hello", "parameters": {}, "metadata": {} },
                      "response": "Hi", "metadata": {}
                    }
                  ],
                  "mcpServers": [ { "name": "x" } ],
                  "agents": []
                }
                """);
        report.orThrow();
        assertFalse(report.proved());
        assertEquals(2, report.rows());
        assertEquals(2, report.remarks().count(Reason.SECTION_UNKNOWN));
        assertEquals(1, report.remarks().count(Reason.NOT_PROVED));
    }

    @Test
    void remarksAreCountedAndNotAllKept() {
        String[] rows = new String[1000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Backups.conversation("c" + i, "\"createdAt\":0");
        }
        Report report = Backups.verified(Backups.file(Backups.conversations(rows)));
        assertEquals(1000, report.remarks().count(Reason.DATE_INVALID));
        assertEquals(
                50, report.remarks().kept().stream().filter(Remark::isRefusal).count());
    }

    @Test
    void whatComesAfterTheUnreadableIsNotWanted() {
        Verification verification = new Verification(JdkDigest::new);
        assertTrue(verification.push(new byte[600], 0));
        assertFalse(verification.push(new byte[600], 600));
        assertFalse(verification.push("{}".getBytes(StandardCharsets.UTF_8), 2));
        assertEquals(1, verification.end().remarks().kept().size());
    }
}

package litechat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.domain.BackupMark;
import litechat.domain.BackupState;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the sidebar says of backups. */
class BackupTextTest {
    private static final Timestamp NOW = new Timestamp(1_750_000_000_000.0);

    private static Timestamp days(double ago) {
        return NOW.plusMillis(-ago * 86_400_000);
    }

    private static String text(@Nullable BackupMark last, @Nullable BackupMark good, @Nullable Timestamp failed) {
        return BackupMessages.note(new BackupState(last, good, failed), NOW.epochMillis());
    }

    @Test
    void theLastGoodOneHasItsAgeAndItsFolder() {
        BackupMark good = new BackupMark(days(3), "backups/litechat_backup_2025-06-12_09-30-05.json", true, false);
        assertEquals("Last good backup: 3 days ago, in backups.", text(good, good, null));
    }

    @Test
    void agesAreWholeDays() {
        for (String[] age : new String[][] {
            {"0", "less than a day ago"}, {"0.99", "less than a day ago"}, {"1", "1 day ago"}, {"2.5", "2 days ago"}
        }) {
            BackupMark good = new BackupMark(days(Double.parseDouble(age[0])), "one.json", true, false);
            assertEquals("Last good backup: " + age[1] + ", in one.json.", text(good, good, null));
        }
    }

    @Test
    void aLaterOneThatIsNotGoodIsToldBesideIt() {
        BackupMark good = new BackupMark(days(3), "backups/a.json", true, false);
        assertEquals(
                "Last good backup: 3 days ago, in backups. The latest one (1 day ago) would be refused by an import.",
                text(new BackupMark(days(1), "backups/b.json", false, true), good, null));
        assertEquals(
                "Last good backup: 3 days ago, in backups. Exported 1 day ago, but not checked.",
                text(new BackupMark(days(1), "litechat_full_export_2025-06-14.json", false, false), good, null));
        assertEquals(
                "Last good backup: 3 days ago, in backups. The latest attempt failed 1 day ago.",
                text(good, good, days(1)));
    }

    @Test
    void withoutAGoodOneThatIsSaid() {
        assertEquals("No good backup yet.", text(null, null, null));
        assertEquals("No good backup yet. The latest attempt failed less than a day ago.", text(null, null, NOW));
        assertEquals(
                "No good backup yet. Exported 2 days ago, but not checked.",
                text(new BackupMark(days(2), "x.json", false, false), null, null));
    }
}

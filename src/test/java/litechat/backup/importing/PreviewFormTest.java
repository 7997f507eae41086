package litechat.backup.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litechat.backup.json.Place;
import litechat.backup.merge.RowPair;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.backup.reading.Remarks;
import litechat.backup.reading.Report;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewFormTest {
    private static final int MOST = 100;

    /** Places of the remarks that are shown, in their order. */
    private static List<String> places(boolean complete, Reason... reasons) {
        Remarks remarks = new Remarks();
        for (int i = 0; i < reasons.length; i++) {
            remarks.add(new Remark(reasons[i], new Place(i + 1, 1, "$"), "So it is."));
        }
        Attributes form = PreviewForm.of(new Report(null, 0, false, complete, 1, List.of(), remarks), List.of());
        assertEquals((double) reasons.length, form.get("remarkCount"));
        List<String> places = new ArrayList<>();
        for (Object each : form.get("remarks") instanceof List<?> list ? list : List.of()) {
            places.add(((Attributes) each).key("place"));
        }
        return places;
    }

    private static String place(int line) {
        return new Place(line, 1, "$").toString();
    }

    @Test
    void refusalsComeFirstAndThenChangesAndNotes() {
        assertEquals(
                List.of(place(2), place(4), place(3), place(5), place(1)),
                places(true, Reason.ORPHAN, Reason.ID_TWICE, Reason.NAME_TAKEN, Reason.TYPE_WRONG, Reason.ORDER));
    }

    @Test
    void aRefusalBehindAHundredNotesIsShown() {
        List<Reason> reasons = new ArrayList<>();
        for (Reason each : List.of(Reason.ORPHAN, Reason.UNLINKED, Reason.DATE_FAR)) {
            reasons.addAll(Collections.nCopies(50, each));
        }
        reasons.add(Reason.DATE_INVALID);
        List<String> places = places(true, reasons.toArray(Reason[]::new));
        assertEquals(MOST, places.size());
        assertEquals(place(reasons.size()), places.get(0));
    }

    @Test
    void whatEndedTheReadingIsShownBeforeAHundredOtherRefusals() {
        List<Reason> reasons = new ArrayList<>();
        for (Reason each : List.of(Reason.ID_TWICE, Reason.TYPE_WRONG, Reason.DATE_INVALID)) {
            reasons.addAll(Collections.nCopies(50, each));
        }
        reasons.add(Reason.MALFORMED);
        List<String> places = places(false, reasons.toArray(Reason[]::new));
        assertEquals(MOST, places.size());
        assertEquals(List.of(place(reasons.size()), place(1)), places.subList(0, 2));
    }

    private static List<Attributes> fields(DataSection section, Attributes mine, Attributes theirs) {
        return PreviewForm.fields(section, new RowPair(RowPair.Kind.CHANGED, "x", mine, theirs));
    }

    private static Attributes field(String name, String mine, String theirs) {
        return Attributes.of("name", name).with("mine", mine).with("theirs", theirs);
    }

    private static Attributes setting(String name, Object value) {
        return Attributes.of("key", "settings:" + name).with("value", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitGlobalPat", "githubToken"})
    void aSettingThatIsASecretIsNotShown(String name) {
        assertEquals(List.of(), fields(DataSection.SETTINGS, setting(name, "mine"), setting(name, "theirs")));
    }

    @Test
    void whatIsNoSecretIsShownOnBothSides() {
        assertEquals(
                List.of(field("value", "dark", "light")),
                fields(DataSection.SETTINGS, setting("theme", "dark"), setting("theme", "light")));
    }

    @Test
    void secretsWithinFieldsAreNotShown() {
        Attributes mine = Attributes.of("remoteUrl", "https://me:one@git.example/r")
                .with("password", "one")
                .with("branch", "a");
        Attributes theirs = Attributes.of("remoteUrl", "https://me:two@git.example/s")
                .with("password", "two")
                .with("branch", "a");
        assertEquals(
                List.of(field("remoteUrl", "https://git.example/r", "https://git.example/s")),
                fields(DataSection.SYNC_REPOS, mine, theirs));
        assertEquals(
                List.of(field("value", "{\"size\":1}", "{\"size\":2}")),
                fields(
                        DataSection.SETTINGS,
                        setting("proxy", Attributes.of("apiKey", "one").with("size", 1.0)),
                        setting("proxy", Attributes.of("apiKey", "two").with("size", 2.0))));
    }
}

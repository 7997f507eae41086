package litechat.page;

import litechat.backup.ExportStore;
import litechat.domain.Timestamp;
import org.teavm.jso.JSBody;

/** The day in the user's time zone. */
public final class BrowserDate implements ExportStore.LocalDate {
    @Override
    public String of(Timestamp moment) {
        return isoDay(moment.epochMillis());
    }

    @JSBody(
            params = "epochMillis",
            script = "var d = new Date(epochMillis);"
                    + "return String(d.getFullYear()).padStart(4, '0') + '-' + String(d.getMonth() + 1).padStart(2, '0')"
                    + "+ '-' + String(d.getDate()).padStart(2, '0');")
    private static native String isoDay(double epochMillis);
}

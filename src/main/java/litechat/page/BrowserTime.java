package litechat.page;

import litechat.backup.ExportStore;
import litechat.domain.Timestamp;
import org.teavm.jso.JSBody;

/** The day and the time of it in the user's time zone, as the name of a file takes them. */
public final class BrowserTime implements ExportStore.LocalDate {
    private final BrowserDate date = new BrowserDate();

    @Override
    public String of(Timestamp moment) {
        return date.of(moment) + "_" + time(moment.epochMillis());
    }

    @JSBody(
            params = "epochMillis",
            script = "var d = new Date(epochMillis); return [d.getHours(), d.getMinutes(), d.getSeconds()]"
                    + ".map(function(part) { return String(part).padStart(2, '0'); }).join('-');")
    private static native String time(double epochMillis);
}

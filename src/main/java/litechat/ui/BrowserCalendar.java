package litechat.ui;

import litechat.interop.web.Intl;
import litechat.ui.state.LocalCalendar;
import org.teavm.jso.core.JSDate;

/** The calendar of the browser's time zone and language. */
final class BrowserCalendar implements LocalCalendar {
    @Override
    public double startOfDay(double epochMillis, int daysBefore) {
        JSDate date = new JSDate(epochMillis);
        return new JSDate(date.getFullYear(), date.getMonth(), date.getDate() - daysBefore).getTime();
    }

    @Override
    public double startOfMonth(double epochMillis) {
        JSDate date = new JSDate(epochMillis);
        return new JSDate(date.getFullYear(), date.getMonth(), 1).getTime();
    }

    @Override
    public String monthName(double epochMillis) {
        return Intl.month(epochMillis);
    }
}

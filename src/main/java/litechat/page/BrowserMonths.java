package litechat.page;

import litechat.domain.Timestamp;
import litechat.persistence.SpendingCount;

/** The months of the user's time zone. */
public final class BrowserMonths implements SpendingCount.Months {
    private final BrowserDate days = new BrowserDate();

    @Override
    public String of(Timestamp moment) {
        return days.of(moment).substring(0, 7);
    }
}

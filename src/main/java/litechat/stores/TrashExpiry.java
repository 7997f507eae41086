package litechat.stores;

import java.util.List;
import litechat.domain.Clock;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.Threads;
import litechat.events.TrashEvent;
import litechat.persistence.ImportRemains;
import litechat.persistence.PersistenceService;
import litechat.persistence.TrashService;

/** Deletes for good what has been in the trash for some days. */
public final class TrashExpiry implements ActionStore {
    private static final String DAYS_SETTING = "trashDays";
    private static final double DEFAULT_DAYS = 30;
    private static final double DAY_MILLIS = 86_400_000;

    /** By then the page has been shown. */
    private static final int START_PAUSE_MILLIS = 5_000;

    private static final int MOST_EXPIRED = 50;

    private final Clock clock;
    private final Threads threads;

    public TrashExpiry(Clock clock, Threads threads) {
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(TrashEvent.PurgeExpiredRequest.class, "trashExpiry", request -> purgeExpired()));
    }

    /** Each in a transaction of its own: nobody waits long, and what is left over is done at the next start. */
    private void purgeExpired() {
        threads.sleep(START_PAUSE_MILLIS);
        double days =
                PersistenceService.loadSetting(DAYS_SETTING, DEFAULT_DAYS) instanceof Double set ? set : DEFAULT_DAYS;
        Timestamp oldest = clock.now().plusMillis(-Math.max(1, Math.floor(days)) * DAY_MILLIS);
        for (String id : TrashService.deletedBefore(oldest, MOST_EXPIRED)) {
            TrashService.purge(List.of(id));
        }
        ImportRemains.clean(clock.now());
    }
}

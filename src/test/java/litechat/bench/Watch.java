package litechat.bench;

import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;

/** Looks at the page of this program and at its worker while they do something. */
final class Watch {
    private static final double LOOK_MILLIS = 20;

    private final Page page;
    private final WorkerHeap workers;
    private double heap;
    private boolean isWorkerSeen;

    private Watch(Page page) {
        this.page = page;
        workers = new WorkerHeap(page);
    }

    static Watch of(Page page) {
        return new Watch(page);
    }

    /** Begins a work, and watches until it is done. */
    BackupContender.Seen over(Runnable begin, BooleanSupplier isDone) {
        page.evaluate("() => watch.begin()");
        begin.run();
        do {
            page.waitForTimeout(LOOK_MILLIS);
            look();
        } while (!isDone.getAsBoolean());
        BackupContender.Seen seen = BackupPeer.seen(page.evaluate("() => watch.end()"));
        workers.close();
        if (!isWorkerSeen) {
            throw new IllegalStateException("No worker was seen at work");
        }
        return new BackupContender.Seen(seen.millis(), Math.max(heap, seen.heap()), seen.pause(), seen.task());
    }

    /** A worker was not there before, so that all of its heap is growth. */
    private void look() {
        double used = workers.used();
        isWorkerSeen |= used > 0;
        Object ofPage = page.evaluate("() => watch.growth()");
        heap = Math.max(heap, used + ((Number) ofPage).doubleValue());
    }
}

package litechat.e2e;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A point in an answer that the model server does not pass before the test opens it. */
public final class Gate {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    public void open() {
        opened.countDown();
    }

    /** Waits until the server has sent all that comes before this gate. */
    public void awaitReached() throws InterruptedException {
        if (!reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The model server did not come to this gate within " + PATIENCE);
        }
    }

    void pass() throws InterruptedException {
        reached.countDown();
        opened.await();
    }
}

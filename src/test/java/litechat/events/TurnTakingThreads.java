package litechat.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import litechat.domain.Clock;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Threads that take turns, as a browser's do: one runs until it waits or ends, and then the one that has been ready the
 * longest. Time passes only when the test lets it.
 */
public final class TurnTakingThreads implements Threads, Clock, AutoCloseable {
    private static final double LONGEST_MILLIS = 3_600_000;
    private static final int PATIENCE_SECONDS = 30;

    private final Deque<Turn> ready = new ArrayDeque<>();
    private final PriorityQueue<Turn> asleep =
            new PriorityQueue<>(Comparator.comparing((Turn turn) -> turn.wakes).thenComparing(turn -> turn.place));
    private final List<Turn> all = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Semaphore handedBack = new Semaphore(0);
    private Timestamp now;
    private @Nullable Turn current;
    private int places;
    private volatile boolean closed;

    public TurnTakingThreads(Timestamp start) {
        now = start;
    }

    /** A thread and when it goes on. */
    private static final class Turn {
        private final Semaphore go = new Semaphore(0);
        private final Thread thread;
        private Timestamp wakes = Timestamp.UNKNOWN;
        private int place;

        Turn(Task task, TurnTakingThreads threads) {
            thread = new Thread(() -> threads.live(this, task), "turn");
            thread.setDaemon(true);
        }
    }

    /** Ends a thread that still waits when the test is over. */
    private static final class Closed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Timestamp now() {
        return now;
    }

    @Override
    public void start(Task task) {
        Turn turn = new Turn(task, this);
        all.add(turn);
        ready.add(turn);
        turn.thread.start();
    }

    @Override
    public void sleep(int millis) {
        Turn turn = current;
        if (turn == null || turn.thread != Thread.currentThread()) {
            runFor(millis); // the test itself waits
            return;
        }
        if (millis == 0) {
            ready.add(turn);
        } else {
            turn.wakes = now.plusMillis(millis);
            turn.place = places++;
            asleep.add(turn);
        }
        handedBack.release();
        await(turn);
    }

    /** Runs what can go on without time passing. */
    public void run() {
        for (Turn turn = ready.poll(); turn != null; turn = ready.poll()) {
            take(turn);
        }
        if (!failures.isEmpty()) {
            AssertionError error = new AssertionError("A thread failed", failures.get(0));
            failures.clear();
            throw error;
        }
    }

    /** Lets so many milliseconds pass, and runs what they bring. */
    public void runFor(double millis) {
        Timestamp end = now.plusMillis(millis);
        run();
        for (Turn next = asleep.peek(); next != null && next.wakes.compareTo(end) <= 0; next = asleep.peek()) {
            now = next.wakes;
            for (Turn also = next; also != null && also.wakes.equals(now); also = asleep.peek()) {
                ready.add(asleep.remove());
            }
            run();
        }
        now = end;
    }

    /** Lets time pass until all have ended. */
    public void runUntilIdle() {
        Timestamp latest = now.plusMillis(LONGEST_MILLIS);
        run();
        for (Turn next = asleep.peek(); next != null; next = asleep.peek()) {
            if (next.wakes.compareTo(latest) > 0) {
                throw new AssertionError("Somebody is still busy after an hour");
            }
            runFor(next.wakes.epochMillis() - now.epochMillis());
        }
    }

    /** How many have neither ended nor been given up. */
    public int alive() {
        return ready.size() + asleep.size();
    }

    @Override
    public void close() {
        closed = true;
        all.forEach(turn -> turn.go.release());
    }

    private void take(Turn turn) {
        Turn before = current;
        current = turn;
        turn.go.release();
        try {
            if (!handedBack.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "A thread waits for something else than time: " + List.of(turn.thread.getStackTrace()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            current = before;
        }
    }

    private void live(Turn turn, Task task) {
        try {
            await(turn);
            task.run();
        } catch (Closed e) {
            return;
        } catch (Throwable e) {
            failures.add(e);
        }
        handedBack.release();
    }

    private void await(Turn turn) {
        turn.go.acquireUninterruptibly();
        if (closed) {
            throw new Closed();
        }
    }
}

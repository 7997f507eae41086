package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.TurnTakingThreads;
import org.jspecify.annotations.Nullable;

/** Work that lasts a second, tells how far it has come every tenth of it, and ends when it is given up. */
final class TurnTakingWork implements BackupWork {
    private static final int STEPS = 10;
    private static final int STEP_MILLIS = 100;

    private final TurnTakingThreads threads;
    private final List<Attributes> requests = new ArrayList<>();
    private Step step = (done, steps) -> Attributes.NONE;
    private Attributes result = Attributes.NONE;
    private @Nullable String failure;
    private boolean isDeaf;
    private int running;
    private int mostRunning;

    TurnTakingWork(TurnTakingThreads threads) {
        this.threads = threads;
    }

    /** What it tells at a step. */
    interface Step {
        Attributes at(int step, int steps);
    }

    TurnTakingWork telling(Step newStep) {
        step = newStep;
        return this;
    }

    void resultsIn(Attributes newResult) {
        result = newResult;
    }

    void failsWith(String sentence) {
        failure = sentence;
    }

    /** From now on it comes to its end, even if it is given up. */
    void hearsNothing() {
        isDeaf = true;
    }

    List<Attributes> requests() {
        return requests;
    }

    /** How many ran at the same time. */
    int mostRunning() {
        return mostRunning;
    }

    @Override
    public Running start(String operation, Attributes request, Progress progress) {
        requests.add(request.with("operation", operation));
        return new Running() {
            private boolean cancelled;

            @Override
            public Attributes result() {
                running++;
                mostRunning = Math.max(mostRunning, running);
                try {
                    for (int done = 1; done <= STEPS; done++) {
                        threads.sleep(STEP_MILLIS);
                        if (cancelled && !isDeaf) {
                            throw new WorkCancelled();
                        }
                        progress.tell(step.at(done, STEPS));
                    }
                } finally {
                    running--;
                }
                if (failure != null) {
                    throw new WorkFailed(failure);
                }
                return result;
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        };
    }
}

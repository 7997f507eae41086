package litechat.providers;

import org.jspecify.annotations.Nullable;

/** The user's wish that an answer end. */
public final class Stop {
    private boolean stopped;
    private @Nullable Listener listener;

    /** Ends what is running. */
    @FunctionalInterface
    public interface Listener {
        void stop();
    }

    public boolean isStopped() {
        return stopped;
    }

    /** Says that the answer should end now. */
    public void stop() {
        stopped = true;
        Listener known = listener;
        if (known != null) {
            known.stop();
        }
    }

    /** Sets what has to be done; at once, if the wish came first. */
    public void onStop(Listener newListener) {
        listener = newListener;
        if (stopped) {
            newListener.stop();
        }
    }
}

package litechat.backup;

import litechat.domain.Attributes;

/** Where work on backup files is done, away from the page: each piece of it in a worker of its own. */
public interface BackupWork {
    /**
     * Starts an {@link Operation}.
     *
     * @param request what it works on; objects of the browser, such as files and handles, pass through as they are
     */
    Running start(String operation, Attributes request, Progress progress);

    /** Hears how far the work has come. It must not wait. */
    @FunctionalInterface
    interface Progress {
        void tell(Attributes progress);
    }

    /** A piece of work that was started. */
    interface Running {
        /** Waits for its end. @throws WorkFailed with the reason @throws WorkCancelled if it was given up */
        Attributes result();

        /** Gives it up; it ends soon, whatever it is doing. */
        void cancel();
    }
}

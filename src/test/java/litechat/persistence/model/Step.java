package litechat.persistence.model;

import org.jspecify.annotations.Nullable;

/**
 * One operation on both sides.
 *
 * @param text the call, for the list of steps that is printed
 */
record Step(String text, Service service, Expectation expectation) {
    /** Calls the service; what comes back is compared by its text. */
    interface Service {
        @Nullable
        Object call();
    }

    /** Does the same to the model. */
    interface Expectation {
        @Nullable
        Object of(Model model);
    }

    /** A call without a result. */
    interface Call {
        void run();
    }

    /** A change of the model without a result. */
    interface Change {
        void of(Model model);
    }

    static Step plain(String text, Call call, Change change) {
        return new Step(
                text,
                () -> {
                    call.run();
                    return "done";
                },
                model -> {
                    change.of(model);
                    return "done";
                });
    }
}

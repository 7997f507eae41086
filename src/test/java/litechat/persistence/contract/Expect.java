package litechat.persistence.contract;

import java.util.Objects;
import litechat.domain.Attributes;
import litechat.persistence.Transaction;
import org.jspecify.annotations.Nullable;

/** Assertions that TeaVM compiles too. */
public final class Expect {
    private Expect() {}

    public static void equal(@Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected " + shown(expected) + " but it was " + shown(actual));
        }
    }

    public static void same(@Nullable Object expected, @Nullable Object actual) {
        if (expected != actual) {
            throw new AssertionError("expected this very " + expected + " but it was " + actual);
        }
    }

    public static void isTrue(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }

    public static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("expected a value but there is none");
        }
        return value;
    }

    /** Runs work that has to throw this kind of exception, and returns what it threw. */
    public static <X extends Throwable> X thrown(Class<X> kind, Transaction.Work work) {
        try {
            work.run();
        } catch (Throwable e) { // the assertion is about whatever comes
            if (kind.isInstance(e)) {
                return kind.cast(e);
            }
            throw new AssertionError("another exception: " + e, e);
        }
        throw new AssertionError("nothing was thrown");
    }

    // The text of attributes shows no value, so that no log has what the user wrote; here it is wanted.
    private static String shown(@Nullable Object value) {
        return value instanceof Attributes attributes ? attributes.asMap().toString() : String.valueOf(value);
    }
}

package litechat.interop;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Starts work that may wait. DOM listeners and promise callbacks may not wait themselves: they start such work. */
public final class GreenThreads {
    private GreenThreads() {}

    /** Work that may wait; an interface of its own, so that nothing of the class library becomes suspendable. */
    @JSFunctor
    public interface Task extends JSObject {
        void run();
    }

    /**
     * Starts the work at once if no green thread is running, else in the next turn of the event loop.
     *
     * <p>Within a running thread nothing else can start; a timer also leaves the transaction that may be open.
     */
    public static void start(Task task) {
        if (isRunning()) {
            later(() -> startNow(task));
        } else {
            startNow(task);
        }
    }

    /** Starts the work at once, in the caller's zone; only from where no green thread is running. */
    @JSBody(params = "task", script = "$rt_startThread(task);")
    public static native void startNow(Task task);

    @JSBody(script = "return $rt_nativeThread() !== null;")
    private static native boolean isRunning();

    @JSBody(params = "task", script = "setTimeout(task, 0);")
    private static native void later(Task task);
}

package litechat.page;

import litechat.events.Threads;
import litechat.interop.GreenThreads;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.teavm.jso.JSBody;

/** Green threads and the browser's timer. */
public final class BrowserThreads implements Threads {
    @Override
    public void start(Task task) {
        GreenThreads.start(task::run);
    }

    @Override
    public void sleep(int millis) {
        Promises.await(timer(millis));
    }

    @JSBody(params = "millis", script = "return new Promise(function(resolve) { setTimeout(resolve, millis); });")
    private static native Thenable timer(int millis);
}

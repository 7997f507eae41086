package litechat.page;

import litechat.domain.Clock;
import litechat.domain.Timestamp;
import org.teavm.jso.JSBody;

/** The computer's clock. */
public final class BrowserClock implements Clock {
    @Override
    public Timestamp now() {
        return new Timestamp(epochMillis());
    }

    @JSBody(script = "return Date.now();")
    private static native double epochMillis();
}

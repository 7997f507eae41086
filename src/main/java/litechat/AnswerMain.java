package litechat;

import litechat.domain.Attributes;
import litechat.interop.GreenThreads;
import litechat.interop.JsValues;
import litechat.persistence.dexie.JsValue;
import litechat.prompt.FileContents;
import litechat.providers.AnswerCall;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatProtocol;
import litechat.providers.ChatRequest;
import litechat.providers.Patience;
import litechat.providers.Protocols;
import litechat.providers.ProviderException;
import litechat.providers.Stop;
import litechat.providers.fetch.FetchHttp;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The entry point of the module that asks model servers; the first module loads it before its first question. */
public final class AnswerMain {
    private static final ChatProtocol PROTOCOL = new Protocols(new FetchHttp(), Patience.USUAL);

    private final Told told;

    private AnswerMain(Told told) {
        this.told = told;
    }

    /** Hears of an answer: {@code text}, {@code reasoning} and {@code notice}, and at last {@code end}, {@code error} or {@code fault}. */
    @JSFunctor
    public interface Told extends JSObject {
        void tell(String kind, @Nullable JSObject value);
    }

    /** Ends an answer. */
    @JSFunctor
    public interface Stopper extends JSObject {
        void stop();
    }

    /** Nothing happens until {@link #answer}. */
    public static void main(String[] args) {}

    /**
     * Asks, and tells what arrives.
     *
     * @param call an {@link AnswerCall} as plain values
     */
    @JSExport
    public static Stopper answer(JSObject call, Told told) {
        Stop stop = new Stop();
        GreenThreads.start(() -> new AnswerMain(told).run(AnswerCall.of(JsValue.decodeObject(call)), stop));
        return stop::stop;
    }

    private void run(AnswerCall call, Stop stop) {
        try {
            ChatRequest asked = call.request();
            ChatRequest filled = asked.withMessages(new FileContents(asked.contents()).in(asked.messages()));
            end(PROTOCOL.answer(call.server(), filled, listener(), stop));
        } catch (ProviderException e) {
            Attributes error = Attributes.of("sentence", e.sentence()).with("status", (double) e.status());
            told.tell("error", JsValue.encodeObject(error));
        } catch (RuntimeException e) {
            told.tell("fault", JsValues.of(String.valueOf(e.getMessage())));
        }
    }

    private AnswerListener listener() {
        return new AnswerListener() {
            @Override
            public void text(String piece) {
                told.tell("text", JsValues.of(piece));
            }

            @Override
            public void reasoning(String piece) {
                told.tell("reasoning", JsValues.of(piece));
            }

            @Override
            public void notice(@Nullable String sentence) {
                told.tell("notice", JsValue.encode(Attributes.of("sentence", sentence)));
            }
        };
    }

    private void end(AnswerEnd end) {
        Attributes values = Attributes.of("stopped", end.stopped())
                .with("reason", end.reason())
                .with("usage", end.usage());
        told.tell("end", JsValue.encodeObject(values));
    }
}

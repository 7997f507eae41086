package litechat.page;

import litechat.domain.Attributes;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.answers.Answer;
import litechat.persistence.dexie.JsValue;
import litechat.providers.AnswerCall;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatProtocol;
import litechat.providers.ChatRequest;
import litechat.providers.ProviderException;
import litechat.providers.SavedServer;
import litechat.providers.Stop;
import litechat.ui.Messages;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Asks model servers through the compiled module that can, which is loaded when it is first wanted. */
public final class AnswerModule implements ChatProtocol {
    /** Loads the module when the browser has nothing else to do. */
    public void loadWhenIdle() {
        Answer.loadWhenIdle();
    }

    @Override
    public AnswerEnd answer(SavedServer server, ChatRequest request, AnswerListener listener, Stop stop) {
        Answer answer = open(new AnswerCall(server, request));
        stop.onStop(answer::stop);
        while (true) {
            Answer.Part part = (Answer.Part) present(Promises.await(answer.next()));
            switch (part.getKind()) {
                case "text" -> listener.text(text(part));
                case "reasoning" -> listener.reasoning(text(part));
                case "notice" ->
                    listener.notice(JsValue.decodeObject(part.getValue()).text("sentence"));
                case "end" -> {
                    Attributes end = JsValue.decodeObject(part.getValue());
                    return new AnswerEnd(end.isTrue("stopped"), end.text("reason"), end.attributes("usage"));
                }
                case "error" -> {
                    Attributes error = JsValue.decodeObject(part.getValue());
                    Double status = error.number("status");
                    throw new ProviderException(
                            server.name(), status == null ? 0 : (int) (double) status, error.key("sentence"));
                }
                default -> throw new IllegalStateException(text(part));
            }
        }
    }

    private static Answer open(AnswerCall call) {
        try {
            return (Answer) present(Promises.await(Answer.open(JsValue.encodeObject(call.toAttributes()))));
        } catch (JavaScriptError e) {
            throw new ProviderException(call.server().name(), 0, Messages.ANSWERS_NOT_LOADED);
        }
    }

    private static String text(Answer.Part part) {
        return String.valueOf(JsValues.text(part.getValue()));
    }

    private static JSObject present(@Nullable JSObject value) {
        if (value == null) {
            throw new IllegalStateException("Nothing was told of the answer");
        }
        return value;
    }
}

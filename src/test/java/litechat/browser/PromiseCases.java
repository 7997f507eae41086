package litechat.browser;

import java.util.List;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Subject;
import org.teavm.jso.JSBody;

/** The one wait for promises. */
final class PromiseCases {
    private PromiseCases() {}

    static List<Case> all() {
        return List.of(
                new Case("promise: an Error keeps its name and message", PromiseCases::error),
                new Case("promise: a DOMException keeps its name and message", PromiseCases::domException),
                new Case("promise: a rejection without an error is an exception too", PromiseCases::noError),
                new Case("promise: a text as the reason is the message", PromiseCases::text),
                new Case("promise: an inner error can be found by its name", PromiseCases::inner),
                new Case("promise: undefined is null", PromiseCases::undefined),
                new Case("promise: a value comes as it is", PromiseCases::value),
                new Case("promise: thousands of waits in a row are no matter", PromiseCases::many));
    }

    private static JavaScriptError rejection(Thenable promise) {
        return Expect.thrown(JavaScriptError.class, () -> Promises.await(promise));
    }

    private static void error(Subject subject) {
        JavaScriptError error = rejection(typeError());
        Expect.equal("TypeError", error.name());
        Expect.equal("it failed", error.getMessage());
    }

    private static void domException(Subject subject) {
        JavaScriptError error = rejection(quota());
        Expect.equal("QuotaExceededError", error.name());
        Expect.equal("full", error.getMessage());
    }

    private static void noError(Subject subject) {
        JavaScriptError error = rejection(rejectedUndefined());
        Expect.equal("", error.name());
        Expect.equal("", error.getMessage());
        Expect.equal(null, error.error());
    }

    private static void text(Subject subject) {
        Expect.equal("why", rejection(rejectedText()).getMessage());
    }

    private static void inner(Subject subject) {
        JavaScriptError error = rejection(nested());
        Expect.equal("deep", Expect.present(error.find("RangeError")).getMessage());
        Expect.equal(null, error.find("NoSuchError"));
    }

    private static void undefined(Subject subject) {
        Expect.equal(null, Promises.await(undefinedValue()));
        Expect.equal(null, Promises.await(nullValue()));
    }

    private static void value(Subject subject) {
        Expect.equal("x", JsValues.text(Promises.await(thenable())));
    }

    private static void many(Subject subject) {
        for (int i = 0; i < 5_000; i++) {
            Promises.await(thenable());
        }
    }

    @JSBody(script = "return Promise.reject(new TypeError('it failed'));")
    private static native Thenable typeError();

    @JSBody(script = "return Promise.reject(new DOMException('full', 'QuotaExceededError'));")
    private static native Thenable quota();

    @JSBody(script = "return Promise.reject(undefined);")
    private static native Thenable rejectedUndefined();

    @JSBody(script = "return Promise.reject('why');")
    private static native Thenable rejectedText();

    @JSBody(
            script = "var outer = new Error('outer'); outer.inner = new Error('middle');"
                    + "outer.inner.cause = new RangeError('deep'); return Promise.reject(outer);")
    private static native Thenable nested();

    @JSBody(script = "return Promise.resolve(undefined);")
    private static native Thenable undefinedValue();

    @JSBody(script = "return Promise.resolve(null);")
    private static native Thenable nullValue();

    @JSBody(script = "return {then: function(fulfilled) { Promise.resolve('x').then(fulfilled); }};")
    private static native Thenable thenable();
}

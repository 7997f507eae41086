package litechat.page;

import litechat.backup.json.Decimals;
import org.teavm.jso.JSBody;

/** Decimals by the browser, whose digits are what JSON's numbers are defined by. */
public final class BrowserDecimals implements Decimals {
    @Override
    public double parse(String digits) {
        return number(digits);
    }

    @Override
    public String write(double number) {
        return text(number);
    }

    @JSBody(params = "digits", script = "return Number(digits);")
    private static native double number(String digits);

    @JSBody(params = "number", script = "return String(number);")
    private static native String text(double number);
}

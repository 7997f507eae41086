package litechat.ui;

import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** How far long work has come, and the button that stops it; it is there only if the work takes its time. */
final class ProgressRow {
    private static final int SHORT_MILLIS = 500;

    private final ViewRoot root;
    private final String starter;
    private int timer;
    private boolean hadFocus;
    private String text = "";

    /** @param starter the button that starts the work */
    ProgressRow(ViewRoot root, String starter, Action stop) {
        this.root = root;
        this.starter = starter;
        root.onClick("stop", () -> {
            say(BackupMessages.STOPPING);
            stop.run();
        });
    }

    /** Work of which this can be said has begun. */
    void begin(String what) {
        Window.clearTimeout(timer);
        hadFocus = Elements.contains(root.element(), Elements.focused());
        text = what;
        root.setText("result", "");
        root.setText("progress-text", "");
        root.ref("progress").removeAttribute("value");
        timer = Window.setTimeout(this::show, SHORT_MILLIS);
    }

    /** It has come so far. */
    void tell(double done, double total, String words) {
        root.ref("progress").setAttribute("max", Intl.plain(Math.max(1, total)));
        root.ref("progress").setAttribute("value", Intl.plain(done));
        root.setText("progress-text", words);
    }

    /** Says something else of it, at once. */
    void say(String what) {
        text = what;
        root.setText("result", what);
    }

    /** It has ended, and this is to be said of it. */
    void end(String what) {
        Window.clearTimeout(timer);
        boolean isLost = isLost() || Elements.contains(root.ref("stop"), Elements.focused());
        root.ref("work").setHidden(true);
        root.setText("result", what);
        if (hadFocus && isLost) {
            root.ref(starter).focus();
        }
    }

    private void show() {
        root.setText("result", text);
        root.ref("work").setHidden(false);
        if (hadFocus && isLost()) {
            root.ref("stop").focus(); // the other cannot be used meanwhile
        }
    }

    /** Some browsers leave the focus on a button that cannot be used any more, others have it nowhere. */
    private boolean isLost() {
        HTMLElement focused = Elements.focused();
        return focused == null || Elements.matches(focused, "body") || Elements.contains(root.ref(starter), focused);
    }
}

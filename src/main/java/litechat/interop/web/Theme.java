package litechat.interop.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;

/** The colours of the page. */
public final class Theme {
    private Theme() {}

    /** Sets them to {@code light} or {@code dark}, or (null) to those of the system, now and at the next start. */
    @JSBody(
            params = "theme",
            imports = @JSBodyImport(alias = "colours", fromModule = "litechat-interop/theme"),
            script = "colours.setTheme(theme);")
    public static native void set(@Nullable String theme);
}

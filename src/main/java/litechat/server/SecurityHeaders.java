package litechat.server;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** The headers, the same on every answer, that keep the page shut off from other sites and from device features. */
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private static final List<String> UNUSED_FEATURES = List.of(
            "accelerometer",
            "autoplay",
            "browsing-topics",
            "camera",
            "display-capture",
            "encrypted-media",
            "gamepad",
            "geolocation",
            "gyroscope",
            "hid",
            "identity-credentials-get",
            "idle-detection",
            "magnetometer",
            "microphone",
            "midi",
            "otp-credentials",
            "payment",
            "picture-in-picture",
            "publickey-credentials-get",
            "serial",
            "usb",
            "xr-spatial-tracking");

    private static final String FRAME = "/" + WidenedPage.FRAME;

    private final List<HttpField> fields;
    private final @Nullable HttpField framePolicy;

    /** With the policy of the page, and that of the page in its frame if there is one. */
    SecurityHeaders(ContentSecurityPolicy policy, @Nullable ContentSecurityPolicy frame) {
        framePolicy = frame == null ? null : field(POLICY, frame.framedHeader());
        fields = List.of(
                field(POLICY, policy.header()),
                field("X-Content-Type-Options", "nosniff"),
                field("Referrer-Policy", "no-referrer"),
                field("Cross-Origin-Opener-Policy", "same-origin"),
                field("Cross-Origin-Resource-Policy", "same-origin"),
                field("Permissions-Policy", String.join("=(), ", UNUSED_FEATURES) + "=()"));
    }

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    void putOn(HttpFields.Mutable headers) {
        fields.forEach(headers::put);
    }

    /** Those of the answer to a request for this path. */
    void putOn(HttpFields.Mutable headers, @Nullable String path) {
        putOn(headers);
        if (framePolicy != null && FRAME.equals(path)) {
            headers.put(framePolicy);
        }
    }
}

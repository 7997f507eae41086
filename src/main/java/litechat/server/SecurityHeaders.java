package litechat.server;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers, the same on every answer, that keep the page shut off from other sites and from device features. */
final class SecurityHeaders {

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

    private final List<HttpField> fields;

    SecurityHeaders(ContentSecurityPolicy policy) {
        fields = List.of(
                field("Content-Security-Policy", policy.header()),
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
}

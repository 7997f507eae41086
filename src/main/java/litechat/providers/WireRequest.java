package litechat.providers;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol sends, without the key.
 *
 * @param body null for GET, else what is posted as JSON
 * @param keyHeader the header that the key goes into, if there is one
 * @param keyPrefix what stands before it there
 */
record WireRequest(
        String url, Map<String, String> headers, @Nullable Attributes body, String keyHeader, String keyPrefix) {

    static WireRequest get(String url) {
        return new WireRequest(url, Map.of(), null, "Authorization", "Bearer ");
    }

    static WireRequest post(String url, Attributes body) {
        return get(url).withHeader("Content-Type", "application/json").withBody(body);
    }

    WireRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WireRequest(url, more, body, keyHeader, keyPrefix);
    }

    WireRequest withKeyIn(String header) {
        return new WireRequest(url, headers, body, header, "");
    }

    /** A value as it stands in the question of an address: what is not a plain sign, in hexadecimal. */
    static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-_.~".indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return escaped.toString();
    }

    private WireRequest withBody(Attributes posted) {
        return new WireRequest(url, headers, posted, keyHeader, keyPrefix);
    }
}

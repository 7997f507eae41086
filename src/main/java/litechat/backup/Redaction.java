package litechat.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/**
 * Rows without their secrets: besides the fields that are known to hold one, whatever is called like one, the values of headers
 * that identify somebody, and what of an address is a user's name, a password or a token.
 */
public final class Redaction {
    private static final List<String> ENDINGS = List.of(
            "apikey",
            "authkey",
            "accesskey",
            "privatekey",
            "secretkey",
            "subscriptionkey",
            "token",
            "password",
            "passphrase",
            "secret",
            "authorization",
            "cookie",
            "credential",
            "pat");
    private static final String TOKEN = "bearer ";
    private static final String PASSWORD = "basic ";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Redaction() {}

    /** The row as it may be given away. */
    public static Attributes of(DataSection section, Attributes row) {
        Attributes shown = row;
        for (String secret : section.secrets()) {
            shown = shown.without(secret);
        }
        return switch (section) {
            case PROVIDER_CONFIGS, SYNC_REPOS, MODS -> attributes(shown);
            default -> shown;
        };
    }

    /** The same for the value of a setting. */
    public static @Nullable Object ofValue(@Nullable Object value) {
        if (value instanceof String text) {
            return address(text);
        }
        if (value instanceof Attributes attributes) {
            return attributes(attributes);
        }
        return value instanceof List<?> list ? list(list) : value;
    }

    /** Whether a field, a header, a setting or a parameter is called like something that is a secret. */
    public static boolean isSecret(String name) {
        StringBuilder letters = new StringBuilder();
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        if (lower.startsWith("x-") && (lower.endsWith("key") || lower.endsWith("auth"))) {
            return true;
        }
        String plain = letters.toString();
        for (String ending : ENDINGS) {
            if (ending.equals("pat") ? plain.equals("pat") || name.endsWith("Pat") : plain.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what a header says to identify somebody, however that is called. */
    private static boolean isCredential(@Nullable Object value) {
        return value instanceof String text
                && (follows(TOKEN, text)
                        || (follows(PASSWORD, text)
                                && isNameAndPassword(
                                        text.substring(PASSWORD.length()).strip())));
    }

    private static boolean follows(String scheme, String text) {
        int length = scheme.length();
        return text.length() > length
                && text.substring(0, length).toLowerCase(Locale.ROOT).equals(scheme);
    }

    /** Whether it is Base64 of printable characters with a colon among them: "Basic" is a word, too, that names begin with. */
    private static boolean isNameAndPassword(String encoded) {
        int end = encoded.length();
        while (end > 0 && encoded.charAt(end - 1) == '=') {
            end--;
        }
        int bits = 0;
        boolean hasColon = false;
        for (int i = 0; i < end; i++) {
            int value = BASE64.indexOf(encoded.charAt(i));
            bits = bits << 6 | value;
            int left = (i + 1) * 6 % 8; // bits of the next byte that are known by now
            int read = bits >> left & 0xFF;
            if (value < 0 || (i % 4 != 0 && (read < ' ' || read > '~'))) {
                return false;
            }
            hasColon |= i % 4 != 0 && read == ':';
        }
        return hasColon && encoded.length() % 4 == 0;
    }

    private static Attributes attributes(Attributes given) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        boolean isSecretHeader = isSecret(given.key("name")) && given.get("value") instanceof String;
        boolean changed = false;
        for (Map.Entry<String, @Nullable Object> entry : given.asMap().entrySet()) {
            Object value = entry.getValue();
            if (value instanceof String
                    && (isSecret(entry.getKey())
                            || isCredential(value)
                            || (isSecretHeader && entry.getKey().equals("value")))) {
                changed = true;
                continue;
            }
            Object shown = ofValue(value);
            changed |= shown != value;
            kept.put(entry.getKey(), shown);
        }
        return changed ? Attributes.of(kept) : given;
    }

    private static Object list(List<?> given) {
        List<@Nullable Object> shown = new ArrayList<>();
        boolean changed = false;
        for (Object each : given) {
            if (isCredential(each)) {
                changed = true;
                continue;
            }
            Object value = each instanceof List<?> pair && isSecretPair(pair) ? List.of(pair.get(0)) : ofValue(each);
            changed |= value != each;
            shown.add(value);
        }
        return changed ? shown : given;
    }

    /** Whether it is a header as some write it in lists, the name and then what it says. */
    private static boolean isSecretPair(List<?> pair) {
        return pair.size() == 2
                && pair.get(0) instanceof String name
                && isSecret(name)
                && pair.get(1) instanceof String;
    }

    /** An address without what stands before an @ in its host, and without parameters that are secrets. */
    public static String address(String text) {
        if (hostOf(text) < 0) {
            return text;
        }
        String bare = withoutUser(text);
        int query = bare.indexOf('?');
        return query < 0 ? bare : bare.substring(0, query) + parameters(bare.substring(query + 1));
    }

    /** What stands before an @ in the host of an address: a user's name, a password or a token; empty if nothing does. */
    public static String userOf(String address) {
        int host = hostOf(address);
        return host < 0 ? "" : address.substring(host, Math.max(host, at(address, host)));
    }

    /** The address without that. */
    public static String withoutUser(String address) {
        int host = hostOf(address);
        int at = host < 0 ? -1 : at(address, host);
        return at < host || at < 0 ? address : address.substring(0, host) + address.substring(at + 1);
    }

    /** Where the host of an address begins, or -1 if the text is none. */
    private static int hostOf(String text) {
        int scheme = text.indexOf("://");
        return scheme <= 0 || scheme > 12 || text.indexOf(' ') >= 0 ? -1 : scheme + 3;
    }

    /** Where the @ of a host stands, before its beginning if there is none. */
    private static int at(String address, int host) {
        int end = host;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.lastIndexOf('@', end - 1);
    }

    private static String parameters(String query) {
        int hash = query.indexOf('#');
        String fragment = hash < 0 ? "" : query.substring(hash);
        StringBuilder kept = new StringBuilder();
        int from = 0;
        String all = hash < 0 ? query : query.substring(0, hash);
        while (from <= all.length()) {
            int next = all.indexOf('&', from);
            String parameter = all.substring(from, next < 0 ? all.length() : next);
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? "" : parameter.substring(0, equals);
            if (!isSecret(name) && !name.equals("key") && !name.equals("sig")) {
                kept.append(kept.length() == 0 ? '?' : '&').append(parameter);
            }
            from = next < 0 ? all.length() + 1 : next + 1;
        }
        return kept + fragment;
    }
}

package litechat.providers;

import org.jspecify.annotations.Nullable;

/** The origin of an address: what a server is for the browser, and for what may be sent to it. */
public final class Origin {
    private Origin() {}

    /**
     * Scheme, host and port, in lower case and without the scheme's own port.
     *
     * @return null if the address is none of http or https, or if a browser might find another host in it
     */
    public static @Nullable String of(String url) {
        String lower = lowerCase(url);
        for (String scheme : new String[] {"https://", "http://"}) {
            if (lower.startsWith(scheme)) {
                String authority = authority(lower.substring(scheme.length()));
                return authority == null ? null : scheme + withoutPort(authority, scheme);
            }
        }
        return null;
    }

    private static @Nullable String authority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            char c = rest.charAt(end);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c > 0x7f || "-._:[]".indexOf(c) >= 0;
            if (!plain) {
                return null; // a user's name, a backslash, a space, an escape
            }
            end++;
        }
        return end == 0 || rest.charAt(0) == ':' ? null : rest.substring(0, end);
    }

    private static String withoutPort(String authority, String scheme) {
        String port = scheme.equals("https://") ? ":443" : ":80";
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }

    /** As browsers compare schemes and hosts. */
    static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }
}

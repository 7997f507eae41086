package litechat.providers;

/** What a content security policy lets a page connect to. */
public final class ConnectPolicy {
    private static final String DIRECTIVE = "connect-src ";

    private ConnectPolicy() {}

    /** Whether one of the sources of {@code connect-src} matches the address; without the directive all do. */
    public static boolean allows(String policy, String url) {
        int start = policy.indexOf(DIRECTIVE);
        if (start < 0) {
            return true;
        }
        int end = policy.indexOf(';', start);
        String sources = policy.substring(start + DIRECTIVE.length(), end < 0 ? policy.length() : end);
        String origin = originOf(url);
        int from = 0;
        while (from < sources.length()) {
            int to = sources.indexOf(' ', from);
            to = to < 0 ? sources.length() : to;
            if (matches(sources.substring(from, to), origin)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private static String originOf(String url) {
        String origin = Origin.of(url);
        return origin == null ? "" : origin;
    }

    private static boolean matches(String source, String origin) {
        if (source.endsWith(":")) {
            return origin.startsWith(source + "//");
        }
        if (source.endsWith(":*")) {
            String withoutPort = source.substring(0, source.length() - 2);
            return origin.equals(withoutPort) || origin.startsWith(withoutPort + ":");
        }
        return origin.equals(source);
    }
}

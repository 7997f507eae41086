package litechat.providers;

/** Explains why no answer came: browsers give one and the same error for everything. */
final class Reachability {
    private Reachability() {}

    static String explain(Http http, String url) {
        if (!http.isAllowed(url)) {
            return ProviderMessages.forbiddenByPolicy(origin(url));
        }
        return http.answersAtAll(url)
                ? ProviderMessages.forbiddenByServer(origin(url))
                : ProviderMessages.unreachable(origin(url));
    }

    /** Scheme, host and port. */
    static String origin(String url) {
        int start = url.indexOf("://");
        int end = start < 0 ? -1 : url.indexOf('/', start + 3);
        return end < 0 ? url : url.substring(0, end);
    }
}

package litechat.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An http or https origin, such as {@code http://192.168.1.20:11434}, that a content security policy can name. */
public record Origin(String value) {

    // The grammar of a policy's host-source is narrower than a URI's: no underscore, no IPv6 literal.
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    public Origin {
        URI uri = parsed(value);
        String reason = fault(uri);
        if (reason != null) {
            throw new LocalServerException(Messages.notAnOrigin(value, reason));
        }
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        value = (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
    }

    private static URI parsed(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new LocalServerException(Messages.notAnOrigin(text, "it is not an address"), e);
        }
    }

    private static @Nullable String fault(URI uri) {
        String scheme = uri.getScheme();
        if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            return "it does not begin with http:// or https://";
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return "it has no host";
        }
        if (authority.contains("@")) {
            return "it contains a user name";
        }
        if (authority.startsWith("[")) {
            return "a content security policy cannot name an IPv6 address; use a host name";
        }
        if (uri.getHost() == null || !HOST.matcher(uri.getHost()).matches()) {
            return "its host or port is not valid";
        }
        if (uri.getPort() == 0 || uri.getPort() > 65535) {
            return "its port is not between 1 and 65535";
        }
        boolean path = !uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/");
        if (path || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "it goes on after the host and port";
        }
        return null;
    }

    @Override
    public String toString() {
        return value;
    }
}

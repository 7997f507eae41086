package litechat.server;

import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The content security policy that stands in the built page's {@code <meta>} tag. */
record ContentSecurityPolicy(String text) {

    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]*http-equiv=\"?Content-Security-Policy\"?[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT = Pattern.compile("\\bcontent=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONNECT = Pattern.compile("(?<=^|;)(\\s*connect-src)\\b([^;]*)");

    /** The policy in {@code html}, the content of {@code page}. */
    static ContentSecurityPolicy in(String html, Path page) {
        Matcher meta = META.matcher(html);
        if (!meta.find()) {
            throw new LocalServerException(Messages.noPolicy(page));
        }
        Matcher content = CONTENT.matcher(meta.group());
        if (!content.find()) {
            throw new LocalServerException(Messages.noPolicy(page));
        }
        String text = content.group(1);
        if (text.contains("&")) {
            throw new LocalServerException(Messages.policyWithEntities(page));
        }
        if (!CONNECT.matcher(text).find()) {
            throw new LocalServerException(Messages.noConnectSource(page));
        }
        return new ContentSecurityPolicy(text);
    }

    /** The same policy, with which the page may also connect to {@code origins}. */
    ContentSecurityPolicy allowing(Collection<Origin> origins) {
        if (origins.isEmpty()) {
            return this;
        }
        String sources = origins.stream().map(Origin::value).collect(Collectors.joining(" "));
        // 'none' is only valid alone.
        return new ContentSecurityPolicy(CONNECT.matcher(text)
                .replaceFirst(found -> Matcher.quoteReplacement(
                        found.group(1) + found.group(2).replace("'none'", "").stripTrailing() + " " + sources)));
    }

    /** {@code html} with this policy in the place of {@code old}. */
    String replacing(ContentSecurityPolicy old, String html) {
        return html.replace(old.text, text);
    }

    /** The policy as a response header. */
    String header() {
        return header("'none'");
    }

    /** The policy as a response header of a page that other pages of its site may have in a frame. */
    String framedHeader() {
        return header("'self'");
    }

    private String header(String ancestors) {
        // A <meta> policy cannot forbid framing: browsers ignore frame-ancestors there, so only the header has it.
        return text.strip().replaceAll("\\s+", " ").replaceFirst(";$", "") + "; frame-ancestors " + ancestors;
    }
}

package litechat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSecurityPolicyTest {

    private static final Path PAGE = Path.of("index.html");

    private static ContentSecurityPolicy in(String html) {
        return ContentSecurityPolicy.in(html, PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'self'\">",
                "<META HTTP-EQUIV='x'><meta\n  content=\"connect-src 'self'\"\n  http-equiv=\"content-security-policy\" />",
                "<meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"connect-src 'self'\">"
            })
    void itIsReadFromThePageHoweverItIsWritten(String html) {
        assertEquals("connect-src 'self'", in(html).text());
    }

    @Test
    void lineBreaksAndATrailingSemicolonDoNotReachTheHeader() {
        ContentSecurityPolicy policy =
                in("<meta http-equiv=\"Content-Security-Policy\" content=\"\n default-src 'none';\n"
                        + "   connect-src 'self';\n\">");
        assertEquals("default-src 'none'; connect-src 'self'; frame-ancestors 'none'", policy.header());
    }

    @ParameterizedTest
    @CsvSource({
        "connect-src 'self', connect-src 'self' http://a.test:1",
        "connect-src 'none', connect-src http://a.test:1",
        "img-src x; connect-src 'self' https: ; font-src y, img-src x; connect-src 'self' https: http://a.test:1; font-src y"
    })
    void anOriginIsAddedToWhatThePageMayConnectTo(String before, String after) {
        ContentSecurityPolicy policy = new ContentSecurityPolicy(before);
        assertEquals(
                after, policy.allowing(List.of(new Origin("http://a.test:1"))).text());
    }

    @Test
    void severalOriginsKeepTheirOrder() {
        ContentSecurityPolicy policy = new ContentSecurityPolicy("connect-src 'self'");
        assertEquals(
                "connect-src 'self' http://b.test http://a.test",
                policy.allowing(List.of(new Origin("http://b.test"), new Origin("http://a.test")))
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html></html>",
                "<meta http-equiv=\"Content-Security-Policy\">",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src &#39;self&#39;\">",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; x-connect-src y\">"
            })
    void aPageWithoutAUsablePolicyIsRefusedByName(String html) {
        LocalServerException e = assertThrows(LocalServerException.class, () -> in(html));
        assertTrue(String.valueOf(e.getMessage()).startsWith("index.html "), e.getMessage());
    }
}

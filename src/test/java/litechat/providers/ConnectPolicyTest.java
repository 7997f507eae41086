package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/v1/models, true",
        "https://api.example.com:8443/v1, true",
        "http://localhost:11434/v1, true",
        "http://localhost/v1, true",
        "http://127.0.0.1:1234/v1, true",
        "HTTP://LocalHost:1234/v1, true",
        "http://api.example.com/v1, false",
        "http://localhost.example.com/v1, false",
        "http://127.0.0.10:80/v1, false",
        "http://192.168.0.2:11434/v1, false",
        "http://[::1]:11434/v1, false",
        "ws://localhost:1/v1, false",
        "httpsx://localhost:1/v1, false"
    })
    void thePagesOwnPolicyAllowsEncryptedServersAndThisComputer(String url, boolean allowed) {
        assertEquals(allowed, ConnectPolicy.allows(Answering.policy(), url));
    }

    @ParameterizedTest
    @CsvSource({
        "http://box:11434/v1, true",
        "http://box/v1, false",
        "http://box:11435/v1, false",
        "http://box.example:11434/v1, false"
    })
    void aNamedOriginAllowsItselfOnly(String url, boolean allowed) {
        assertEquals(allowed, ConnectPolicy.allows("connect-src 'self' http://box:11434", url));
        assertEquals(allowed, ConnectPolicy.allows("connect-src http://box:11434; default-src 'none'", url));
    }

    @Test
    void withoutTheDirectiveEverythingIsAllowed() {
        assertTrue(ConnectPolicy.allows("script-src 'self'", "http://anywhere/v1"));
        assertTrue(ConnectPolicy.allows("", "http://anywhere/v1"));
    }
}

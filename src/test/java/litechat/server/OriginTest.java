package litechat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.20:11434, http://192.168.1.20:11434",
        "https://models.example, https://models.example",
        "HTTP://Workstation.Local:8000/, http://workstation.local:8000",
        "' http://nas ', http://nas",
        "http://nas:, http://nas"
    })
    void anOriginIsTakenInOneSpelling(String text, String value) {
        assertEquals(value, new Origin(text).value());
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20:11434, it is not an address",
        "nas, it does not begin with http:// or https://",
        "ftp://nas, it does not begin with http:// or https://",
        "ws://nas, it does not begin with http:// or https://",
        "http:nas, it has no host",
        "http://me:pw@nas, it contains a user name",
        "http://[::1]:11434, a content security policy cannot name an IPv6 address; use a host name",
        "http://my_nas:80, its host or port is not valid",
        "http://*.example, its host or port is not valid",
        "http://nas:port, its host or port is not valid",
        "http://nas:0, its port is not between 1 and 65535",
        "http://nas:70000, its port is not between 1 and 65535",
        "http://nas/v1, it goes on after the host and port",
        "http://nas?x, it goes on after the host and port",
        "http://nas#x, it goes on after the host and port",
        "http://nas; script-src *, it is not an address",
        "http://nas;script-src, its host or port is not valid",
        "'', it does not begin with http:// or https://"
    })
    void whatIsWrongIsSaid(String text, String reason) {
        LocalServerException e = assertThrows(LocalServerException.class, () -> new Origin(text));
        assertEquals(Messages.notAnOrigin(text, reason), e.getMessage());
    }
}

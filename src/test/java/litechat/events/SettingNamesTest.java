package litechat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingNamesTest {
    @ParameterizedTest
    @CsvSource({
        "theme, theme",
        "customFontSize, custom.font.size",
        "enableStreamingMarkdown, enable.streaming.markdown",
        "topP, top.p",
        "corsProxyURL, cors.proxy.url",
        "gitGlobalPat, git.global.pat",
        "provider:lastModelSelection, provider:last.model.selection",
        "font2Size, font2.size",
        "'', ''"
    })
    void everyWordOfAKeyIsSetOffByADot(String key, String dotted) {
        assertEquals(dotted, SettingNames.dotted(key));
    }

    @Test
    void requestAndEventOfASettingCarryItsDottedName() {
        assertEquals(
                "settings.set.custom.font.size.request",
                new SettingsEvent.SetSettingRequest("customFontSize", 14.0).name());
        assertEquals(
                "settings.custom.font.size.changed", new SettingsEvent.SettingChanged("customFontSize", 14.0).name());
    }
}

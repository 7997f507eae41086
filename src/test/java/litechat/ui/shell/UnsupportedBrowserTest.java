package litechat.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** HtmlUnit knows neither modules nor IndexedDB; a script error in it would fail the test. */
class UnsupportedBrowserTest {
    private static DomElement element(HtmlPage page, String selector) {
        DomElement element = page.querySelector(selector);
        if (element == null) {
            throw new AssertionError("There is no " + selector);
        }
        return element;
    }

    private static List<String> visibleReasons(HtmlPage page) {
        return page.querySelectorAll("#unsupported p[data-ref]").stream()
                .map(DomElement.class::cast)
                .filter(DomElement::isDisplayed)
                .map(reason -> reason.getAttribute("data-ref"))
                .toList();
    }

    @Test
    void aBrowserWithoutModulesAndDatabaseSeesWhyThePageCannotRun() {
        try (ServedPage served = new ServedPage(true)) {
            HtmlPage page = served.page();
            assertTrue(element(page, "#unsupported").isDisplayed());
            assertEquals(
                    "LiteChat cannot run here",
                    element(page, "#unsupported h1").getTextContent().strip());
            assertEquals(List.of("reason-modules", "reason-storage"), visibleReasons(page));
            String said = element(page, "#unsupported").asNormalizedText();
            assertTrue(said.contains("too old"), said);
            assertTrue(said.contains("current version of Firefox, Chrome, Edge or Safari"), said);
            assertTrue(said.contains("Reload the page"), said);
        }
    }

    @Test
    void aBrowserThatCannotRunThePageSeesNothingOfTheProgram() {
        try (ServedPage served = new ServedPage(true)) {
            HtmlPage page = served.page();
            assertFalse(element(page, "#app").isDisplayed());
            assertFalse(element(page, "#startup").isDisplayed());
            String visible = page.asNormalizedText();
            assertFalse(visible.contains("New chat"), visible);
            assertFalse(visible.contains("Opening your conversations"), visible);
            assertFalse(visible.contains("Technical details"), visible);
        }
    }

    @Test
    void aBrowserWithoutScriptsIsAskedToAllowThem() {
        try (ServedPage served = new ServedPage(false)) {
            HtmlPage page = served.page();
            DomElement noscript = element(page, ".noscript");
            assertTrue(noscript.isDisplayed());
            assertTrue(noscript.getTextContent().contains("needs JavaScript"), noscript.getTextContent());
            assertFalse(element(page, "#app").isDisplayed());
            assertFalse(element(page, "#unsupported").isDisplayed());
        }
    }
}

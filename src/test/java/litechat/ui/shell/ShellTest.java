package litechat.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.htmlunit.html.DomAttr;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    private static final Set<String> CONTROLS = Set.of("button", "input", "select", "textarea");
    private static final Pattern CSS_ADDRESS = Pattern.compile("url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)]*))");

    private static ServedPage served;
    private static List<DomElement> elements;

    @BeforeAll
    static void open() {
        served = new ServedPage(false);
        elements = served.elements();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static List<DomElement> named(String tag) {
        return elements.stream()
                .filter(element -> element.getTagName().equals(tag))
                .toList();
    }

    /** The files of its own site that the page names. */
    private static Set<String> addresses() {
        Set<String> addresses = new HashSet<>();
        for (DomElement element : elements) {
            for (String attribute : List.of("href", "src")) {
                String address = element.getAttribute(attribute);
                if (!address.isEmpty() && !address.startsWith("#")) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    private static String policy() {
        return elements.stream()
                .filter(element -> element.getAttribute("http-equiv").equalsIgnoreCase("Content-Security-Policy"))
                .map(element -> element.getAttribute("content"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAddressInThePageIsItsOwnAndResolves() {
        Set<String> addresses = addresses();
        assertTrue(addresses.size() >= 7, "manifest, icons, style sheet, scripts: " + addresses);
        for (String address : addresses) {
            assertTrue(address.startsWith("./"), address);
            HttpResponse<byte[]> response = served.get(address);
            assertEquals(200, response.statusCode(), address);
            assertTrue(response.body().length > 0, address);
        }
    }

    @Test
    void everyAddressInTheStyleSheetsResolves() {
        List<String> sheets = new ArrayList<>();
        for (DomElement link : named("link")) {
            if (link.getAttribute("rel").equals("stylesheet")) {
                sheets.add(link.getAttribute("href"));
            }
        }
        assertFalse(sheets.isEmpty());
        for (String sheet : sheets) {
            Matcher matcher = CSS_ADDRESS.matcher(served.text(sheet));
            while (matcher.find()) {
                String address = Stream.of(1, 2, 3)
                        .map(matcher::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
                assertTrue(
                        address.startsWith("data:")
                                || served.get(sheet.substring(0, sheet.lastIndexOf('/') + 1) + address)
                                                .statusCode()
                                        == 200,
                        address);
            }
        }
    }

    @Test
    void whatCarriesAHashIsWhatIsServed() throws Exception {
        List<String> checked = new ArrayList<>();
        for (DomElement element : elements) {
            String integrity = element.getAttribute("integrity");
            if (!integrity.isEmpty()) {
                String address = element.getAttribute("src") + element.getAttribute("href");
                byte[] hash = MessageDigest.getInstance("SHA-384")
                        .digest(served.get(address).body());
                assertEquals("sha384-" + Base64.getEncoder().encodeToString(hash), integrity, address);
                checked.add(address);
            }
        }
        assertTrue(checked.size() >= named("script").size() + 1, "every script and the style sheet: " + checked);
    }

    @Test
    void everyControlHasAnAccessibleName() {
        List<DomElement> controls = elements.stream()
                .filter(element -> CONTROLS.contains(element.getTagName()))
                .toList();
        assertTrue(controls.size() > 30, "controls: " + controls.size());
        for (DomElement control : controls) {
            assertFalse(AccessibleName.of(control, elements).isEmpty(), control.asXml());
        }
    }

    @Test
    void everyDialogAndLandmarkHasAName() {
        for (DomElement element : elements) {
            boolean needsName =
                    Set.of("dialog", "nav", "aside", "section", "menu").contains(element.getTagName())
                            && !element.hasAttribute("role");
            // Names of dialogs and sections in templates are given when they are filled.
            boolean filledLater = named("template").stream()
                    .anyMatch(template -> ((HtmlTemplate) template).getContent().isAncestorOf(element));
            if (needsName && !filledLater) {
                assertFalse(AccessibleName.of(element, elements).isEmpty(), element.getAttribute("class"));
            }
        }
    }

    @Test
    void everyIdIsUnique() {
        Set<String> seen = new HashSet<>();
        for (DomElement element : elements) {
            String id = element.getAttribute("id");
            assertTrue(id.isEmpty() || seen.add(id), id);
        }
        assertTrue(seen.size() > 20, seen.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aria-controls", "aria-describedby", "aria-labelledby", "for", "list", "popovertarget", "href"})
    void whateverPointsAtAnElementFindsIt(String attribute) {
        Set<String> ids = new HashSet<>();
        elements.forEach(element -> ids.add(element.getAttribute("id")));
        int found = 0;
        for (DomElement element : elements) {
            String value = element.getAttribute(attribute);
            if (attribute.equals("href")) {
                value = value.startsWith("#") ? value.substring(1) : "";
            }
            for (String id : value.isBlank() ? new String[0] : value.strip().split(" +")) {
                assertTrue(ids.contains(id), attribute + "=" + id);
                found++;
            }
        }
        assertTrue(found > 0, attribute);
    }

    @Test
    void thePolicyAllowsNothingUnsafe() {
        String policy = policy();
        assertFalse(policy.contains("unsafe"), policy);
        List<String> directives = List.of(policy.split("; *"));
        assertTrue(directives.contains("default-src 'none'"), policy);
        assertTrue(directives.contains("script-src 'self'"), policy);
        assertTrue(directives.contains("style-src 'self'"), policy);
        assertTrue(directives.contains("base-uri 'none'"), policy);
        assertTrue(directives.contains("require-trusted-types-for 'script'"), policy);
        assertTrue(directives.contains("trusted-types litechat"), policy);
        assertTrue(
                directives.stream()
                        .noneMatch(directive ->
                                directive.matches(".* (\\*|http:|data:)( .*)?") && !directive.startsWith("img-src")),
                policy);
    }

    @Test
    void theServerSendsTheSamePolicy() {
        String sent =
                served.get("./").headers().firstValue("content-security-policy").orElse("");
        assertTrue(sent.startsWith(policy()), sent);
    }

    @Test
    void thePolicyStandsBeforeAnythingThatItGoverns() {
        List<String> tags = elements.stream().map(DomElement::getTagName).toList();
        int meta = elements.indexOf(elements.stream()
                .filter(element -> element.hasAttribute("http-equiv"))
                .findFirst()
                .orElseThrow());
        assertTrue(meta < tags.indexOf("link") && meta < tags.indexOf("script"));
    }

    @Test
    void noScriptAndNoStyleStandsInThePage() {
        assertEquals(List.of(), named("style"));
        for (DomElement script : named("script")) {
            assertFalse(script.getAttribute("src").isEmpty(), script.asXml());
            assertTrue(script.getTextContent().isBlank(), script.asXml());
        }
        for (DomElement element : elements) {
            for (DomAttr attribute : element.getAttributesMap().values()) {
                String name = attribute.getName();
                assertFalse(name.equals("style") || name.startsWith("on"), element.asXml());
                assertFalse(attribute.getValue().strip().startsWith("javascript:"), element.asXml());
            }
        }
    }

    @Test
    void besideTheColoursOnlyABrowserWithoutModulesRunsAClassicScript() {
        int classic = 0;
        for (DomElement script : named("script")) {
            if (script.getAttribute("src").equals("./theme.js")) {
                continue;
            }
            boolean module = script.getAttribute("type").equals("module");
            assertTrue(module != script.hasAttribute("nomodule"), script.asXml());
            classic += module ? 0 : 1;
        }
        assertEquals(1, classic);
    }

    @Test
    void thePageSaysItsLanguageTitleAndWidth() {
        assertEquals("en", served.page().getDocumentElement().getAttribute("lang"));
        assertEquals("LiteChat", served.page().getTitleText());
        assertTrue(named("meta").stream()
                .anyMatch(meta -> meta.getAttribute("name").equals("viewport")
                        && meta.getAttribute("content").contains("width=device-width")));
    }

    @Test
    void everyDrawingIsHiddenFromScreenReaders() {
        for (DomElement drawing : named("svg")) {
            assertEquals("true", drawing.getAttribute("aria-hidden"), drawing.asXml());
        }
    }

    @Test
    void everyButtonSaysWhatKindItIs() {
        for (DomElement button : named("button")) {
            assertTrue(Set.of("button", "submit").contains(button.getAttribute("type")), button.asXml());
        }
    }
}

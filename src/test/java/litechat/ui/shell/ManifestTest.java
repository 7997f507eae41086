package litechat.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.htmlunit.html.DomElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static ServedPage served;
    private static JsonObject manifest;

    @BeforeAll
    static void open() {
        served = new ServedPage(false);
        DomElement link = served.page().querySelector("link[rel=manifest]");
        HttpResponse<byte[]> response = served.get(link.getAttribute("href"));
        assertEquals(
                "application/manifest+json",
                response.headers().firstValue("content-type").orElse(""));
        manifest =
                JsonParser.parseString(served.text(link.getAttribute("href"))).getAsJsonObject();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void itSaysWhatAnInstalledProgramNeeds() {
        assertEquals("LiteChat", manifest.get("name").getAsString());
        assertFalse(manifest.get("short_name").getAsString().isBlank());
        assertEquals("standalone", manifest.get("display").getAsString());
        assertFalse(manifest.has("prefer_related_applications"));
    }

    @Test
    void itStartsWhereverThePageLies() {
        assertEquals(200, served.get(manifest.get("start_url").getAsString()).statusCode());
        for (String field : Set.of("start_url", "scope")) {
            assertFalse(manifest.get(field).getAsString().startsWith("/"), field);
            assertFalse(manifest.get(field).getAsString().contains(":"), field);
        }
    }

    @Test
    void itsIconsArePicturesOfTheSizesThatItSays() throws Exception {
        Set<String> kinds = new HashSet<>();
        for (JsonElement entry : manifest.getAsJsonArray("icons")) {
            JsonObject icon = entry.getAsJsonObject();
            HttpResponse<byte[]> response = served.get(icon.get("src").getAsString());
            assertEquals(200, response.statusCode(), icon.toString());
            assertEquals(
                    icon.get("type").getAsString(),
                    response.headers().firstValue("content-type").orElse(""));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
            assertNotNull(image, icon.toString());
            assertEquals(icon.get("sizes").getAsString(), image.getWidth() + "x" + image.getHeight());
            kinds.add(
                    icon.get("purpose").getAsString() + " " + icon.get("sizes").getAsString());
        }
        assertTrue(kinds.containsAll(Set.of("any 192x192", "any 512x512", "maskable 512x512")), kinds.toString());
    }

    @Test
    void aMaskableIconFillsItsSquare() throws Exception {
        for (JsonElement entry : manifest.getAsJsonArray("icons")) {
            JsonObject icon = entry.getAsJsonObject();
            if (icon.get("purpose").getAsString().equals("maskable")) {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                        served.get(icon.get("src").getAsString()).body()));
                int last = image.getWidth() - 1;
                for (int[] corner : new int[][] {{0, 0}, {0, last}, {last, 0}, {last, last}}) {
                    assertEquals(0xff, image.getRGB(corner[0], corner[1]) >>> 24, "A corner is see-through");
                }
            }
        }
    }
}

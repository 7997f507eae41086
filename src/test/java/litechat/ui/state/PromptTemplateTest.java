package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {
    @Test
    void placesAreFoundOnceEachAndFilledEverywhere() {
        PromptTemplate template = new PromptTemplate("Translate {{ text }} into {{language}}. {{text}}!");
        assertEquals(List.of("text", "language"), template.variables());
        assertEquals(
                "Translate a {{language}} into French. a {{language}}!",
                template.filled(Map.of("text", "a {{language}}", "language", "French")));
    }

    @Test
    void thePlaceOfAMissingValueStays() {
        PromptTemplate template = new PromptTemplate("{{a}} and {{ b }}");
        assertEquals("1 and {{ b }}", template.filled(Map.of("a", "1", "b", "")));
    }

    @Test
    void bracesThatNameNothingAreText() {
        for (String text : List.of("{{}}", "{{ }}", "{{a", "a}}", "{a}", "{{a\nb}}", "f(x) { return {}; }}")) {
            PromptTemplate template = new PromptTemplate(text);
            assertEquals(List.of(), template.variables(), text);
            assertEquals(text, template.filled(Map.of("a", "1")), text);
        }
        assertEquals(List.of("a"), new PromptTemplate("{{{a}}").variables());
    }
}

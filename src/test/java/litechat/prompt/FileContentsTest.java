package litechat.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ChatMessage.Role;
import litechat.domain.CompiledPrompt;
import litechat.domain.Enclosures;
import org.junit.jupiter.api.Test;

class FileContentsTest {
    private final List<Attributes> contents = new ArrayList<>();

    private Attributes file(String name, String type, String content) {
        String hash = "hash of " + name;
        contents.add(Attributes.of("sha256", hash)
                .with("base64", Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))));
        return Attributes.of("id", name).with("name", name).with("type", type).with("sha256", hash);
    }

    private ChatMessage filled(String text, Attributes... files) {
        List<ChatMessage> messages = List.of(new ChatMessage(Role.USER, text, List.of(files)));
        return new FileContents(contents).in(messages).get(0);
    }

    @Test
    void textStandsBeforeWhatWasWrittenWithItsName() {
        ChatMessage message = filled(
                "Which?", file("a \"1\".txt", "text/plain", "Grüße\n"), file("b.json", "application/json", "{}"));
        assertEquals(
                """
                <file name="a '1'.txt">
                Grüße
                </file>

                <file name="b.json">
                {}
                </file>

                Which?""",
                message.content());
        assertEquals(List.of(), message.files());
    }

    @Test
    void ofAPdfTheTextIsSent() {
        Attributes text = file("text of it", "text/plain", "On page one.");
        Attributes pdf =
                file("a.pdf", "application/pdf", "%PDF").with("text", Attributes.of("sha256", text.get("sha256")));
        assertEquals(
                "<file name=\"a.pdf\">\nOn page one.\n</file>", filled("", pdf).content());
    }

    @Test
    void aPictureStaysAFileOfItsMessage() {
        Attributes picture = file("p.png", "image/png", "png");
        ChatMessage message = filled("What is it?", picture);
        assertEquals("What is it?", message.content());
        assertEquals(List.of(picture.with("base64", "cG5n")), message.files());
    }

    @Test
    void whatCannotBeSentIsNamedWithTheReason() {
        Attributes gone =
                Attributes.of("name", "gone.txt").with("type", "text/plain").with("sha256", "gone");
        assertEquals(
                """
                [Attached file: gone.txt; its content is not here any more]

                [Attached file: a.zip; files of this type are not sent]

                Why?""",
                filled("Why?", gone, file("a.zip", "application/zip", "PK")).content());
    }

    @Test
    void aMessageWithoutFilesIsTheSame() {
        ChatMessage message = new ChatMessage(Role.USER, "Why?");
        assertSame(message, new FileContents(contents).in(List.of(message)).get(0));
    }

    @Test
    void filesGoAlongWithTheirQuestionAndWithAllLaterOnes() {
        PromptSample sample = new PromptSample();
        Attributes picture = file("p.png", "image/png", "png").with("tokens", 1000.0);
        CompiledPrompt first = sample.ask("", Enclosures.NONE.withFiles(List.of(picture)));
        assertEquals(List.of(picture), first.messages().get(0).files());
        assertEquals(List.of(picture), first.turn().metadata().get("attachedFiles"));
        assertEquals(1004, first.tokens());
        sample.add(PromptSample.answered(first, 0, "A dog."));
        CompiledPrompt second = sample.ask("Which?");
        assertEquals(List.of(picture), second.messages().get(0).files());
        assertEquals("", second.messages().get(0).content());
        assertEquals(List.of(), second.messages().get(2).files());
        assertEquals(3, second.messages().size());
    }

    @Test
    void theContextBudgetCountsFiles() {
        PromptSample sample = new PromptSample();
        Attributes large = file("l.txt", "text/plain", "x").with("tokens", 5000.0);
        sample.add(PromptSample.answered(sample.ask("One?", Enclosures.NONE.withFiles(List.of(large))), 0, "1"));
        sample.contextLength = 4000.0;
        CompiledPrompt second = sample.ask("Two?");
        assertEquals(1, second.leftOut());
        assertEquals(1, second.messages().size());
    }
}

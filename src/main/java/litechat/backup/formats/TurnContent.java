package litechat.backup.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.InteractionStatus;
import org.jspecify.annotations.Nullable;

/** What the messages of a turn hold together. */
final class TurnContent {
    private final Turn turn;
    private final Format format;
    private final @Nullable Message question;
    private final List<Message> answers;

    TurnContent(Turn turn, Format format) {
        this.turn = turn;
        this.format = format;
        question = turn.question();
        answers = turn.messages.subList(question == null ? 0 : 1, turn.messages.size());
    }

    @Nullable
    Attributes prompt(String id) {
        Message asked = question;
        if (asked == null) {
            return null;
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(asked.more);
        putUnlessEmpty(metadata, "turnSystemPrompt", turn.system);
        putUnlessEmpty(metadata, "attachedFiles", asked.files);
        putUnlessEmpty(metadata, "hiddenMessages", asked.hidden);
        return Attributes.of("id", id)
                .with("content", asked.text())
                .with("parameters", Attributes.NONE)
                .with("metadata", Attributes.of(metadata));
    }

    /** The answer, or null if there is none. */
    @Nullable
    String response() {
        if (answers.isEmpty()) {
            return null;
        }
        StringBuilder response = new StringBuilder();
        for (Message answer : answers) {
            Message.append(response, answer.text());
        }
        return response.toString();
    }

    InteractionStatus status() {
        boolean stopped = answers.isEmpty();
        for (Message answer : answers) {
            if (answer.failed || answer.more.containsKey("error")) {
                return InteractionStatus.ERROR;
            }
            stopped |= answer.stopped;
        }
        return stopped ? InteractionStatus.CANCELLED : InteractionStatus.COMPLETED;
    }

    @Nullable
    Double rating() {
        Double rating = null;
        for (Message answer : answers) {
            rating = answer.rating == null ? rating : answer.rating;
        }
        return rating;
    }

    /** Whether there is an answer that does not say which model gave it. */
    boolean lacksModel() {
        return !answers.isEmpty() && model() == null;
    }

    private @Nullable String model() {
        String model = null;
        for (Message answer : answers) {
            model = answer.model == null ? model : answer.model;
        }
        return model;
    }

    Attributes metadata(Map<String, @Nullable Object> links) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(links);
        StringBuilder reasoning = new StringBuilder();
        List<String> toolCalls = new ArrayList<>();
        List<String> toolResults = new ArrayList<>();
        List<Attributes> files = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Message answer : answers) {
            Message.append(reasoning, answer.reasoning());
            toolCalls.addAll(answer.toolCalls);
            toolResults.addAll(answer.toolResults);
            files.addAll(answer.files);
            hidden.addAll(answer.hidden);
            metadata.putAll(answer.more);
        }
        String model = model();
        putUnlessEmpty(metadata, "modelId", model == null ? "" : format.model(model));
        putUnlessEmpty(metadata, "reasoning", reasoning.toString());
        putUnlessEmpty(metadata, "toolCalls", toolCalls);
        putUnlessEmpty(metadata, "toolResults", toolResults);
        putUnlessEmpty(metadata, "attachedFiles", files);
        putUnlessEmpty(metadata, "hiddenMessages", hidden);
        if (question == null) {
            putUnlessEmpty(metadata, "turnSystemPrompt", turn.system);
        }
        return Attributes.of(metadata);
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> to, String name, String text) {
        if (!text.isEmpty()) {
            to.put(name, text);
        }
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> to, String name, List<?> list) {
        if (!list.isEmpty()) {
            to.put(name, list);
        }
    }
}

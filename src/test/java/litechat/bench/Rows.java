package litechat.bench;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.PromptTurn;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Makes rows as the page would, the same at every run: ids in no order, texts of words. */
final class Rows {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final int ID_LENGTH = 21;
    private static final int QUESTION = 200;
    private static final int ANSWER = 1_000;
    private static final Timestamp START = new Timestamp(1_749_634_200_000.0);
    private static final double DAY = 86_400_000;

    private final String words;
    private int state = 20_250_611;

    Rows() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 100_000) {
            int length = 2 + next(9);
            for (int i = 0; i < length; i++) {
                text.append(LETTERS.charAt(26 + next(26)));
            }
            text.append(next(12) == 0 ? ".\n" : " ");
        }
        words = text.toString();
    }

    String id() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(next(LETTERS.length())));
        }
        return id.toString();
    }

    List<Conversation> conversations(int count, @Nullable String projectId) {
        List<Conversation> conversations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Timestamp created = START.plusMillis(next(1_000) * DAY);
            conversations.add(new Conversation(
                    id(),
                    text(10 + next(40)),
                    projectId,
                    Attributes.of("lastModelId", "ollama:llama3"),
                    null,
                    null,
                    created,
                    created.plusMillis(next(100_000_000)),
                    null,
                    Attributes.NONE));
        }
        return conversations;
    }

    /** Adds a conversation's interactions from the first to the last. */
    void addInteractions(List<Interaction> interactions, String conversationId, int count) {
        for (int index = 0; index < count; index++) {
            PromptTurn prompt =
                    new PromptTurn(id(), text(QUESTION), parameters(), Attributes.of("modelId", "ollama:llama3"), NONE);
            Interaction started = Interaction.start(conversationId, index, prompt, START.plusMillis(index * 60_000.0));
            interactions.add(started.with(
                    text(ANSWER), InteractionStatus.COMPLETED, START.plusMillis(index * 60_000.0 + 9_000), usage()));
        }
    }

    private static final Attributes NONE = Attributes.NONE;

    private static Attributes parameters() {
        return Attributes.of("temperature", 0.7).with("max_tokens", 4_096.0);
    }

    private Attributes usage() {
        return Attributes.of("modelId", "ollama:llama3")
                .with("promptTokens", (double) next(4_000))
                .with("completionTokens", (double) next(1_000))
                .with("timeToFirstToken", (double) next(900));
    }

    private String text(int length) {
        int from = next(words.length() - length);
        return words.substring(from, from + length);
    }

    private int next(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 1) % bound;
    }
}

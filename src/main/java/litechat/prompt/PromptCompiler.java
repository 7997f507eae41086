package litechat.prompt;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ChatMessage;
import litechat.domain.Interaction;
import litechat.domain.PromptTurn;
import org.jspecify.annotations.Nullable;

/** Compiles what a model is sent: the turns on the spine before a question, then the question. */
public final class PromptCompiler {
    private PromptCompiler() {}

    /**
     * The messages for a turn.
     *
     * @param conversation the conversation's interactions in order; the turn itself and what follows it are left out
     * @param systemPrompt what the model is told before all else, if there is anything to tell
     */
    public static List<ChatMessage> compile(
            List<Interaction> conversation, Interaction turn, @Nullable String systemPrompt) {
        List<ChatMessage> messages = new ArrayList<>();
        if (systemPrompt != null && !systemPrompt.trim().isEmpty()) {
            messages.add(new ChatMessage(ChatMessage.Role.SYSTEM, systemPrompt));
        }
        for (Interaction earlier : conversation) {
            if (belongsToHistory(earlier) && earlier.index() < turn.index()) {
                addTurn(messages, earlier);
            }
        }
        PromptTurn prompt = turn.prompt();
        if (prompt != null) {
            messages.add(new ChatMessage(ChatMessage.Role.USER, prompt.content()));
        }
        return messages;
    }

    private static boolean belongsToHistory(Interaction interaction) {
        return interaction.parentId() == null
                && interaction.index() >= 0
                && interaction.type().isMessage();
    }

    /** A question that was never answered is left out: several servers refuse two questions in a row. */
    private static void addTurn(List<ChatMessage> messages, Interaction turn) {
        PromptTurn prompt = turn.prompt();
        if (prompt != null && !turn.responseText().isEmpty()) {
            messages.add(new ChatMessage(ChatMessage.Role.USER, prompt.content()));
            messages.add(new ChatMessage(ChatMessage.Role.ASSISTANT, turn.responseText()));
        }
    }
}

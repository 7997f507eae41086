package litechat.prompt;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ChatMessage.Role;
import litechat.domain.Failure;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.PromptTurn;
import org.jspecify.annotations.Nullable;

/** Earlier turns as the messages that a model is sent of them, as many as there is room for. */
final class History {
    private final List<List<ChatMessage>> turns = new ArrayList<>();
    private int from;

    History(Branch branch, List<Interaction> before) {
        for (Interaction turn : before) {
            List<ChatMessage> messages = messages(branch.question(turn), turn);
            if (!messages.isEmpty()) {
                turns.add(messages);
            }
        }
    }

    /** Leaves out the oldest turns until the others take no more than so many tokens. */
    void limit(double tokens) {
        double left = tokens;
        from = turns.size();
        while (from > 0) {
            left -= TokenEstimate.of(turns.get(from - 1));
            if (left < 0) {
                return;
            }
            from--;
        }
    }

    /** How many turns were left out. */
    int leftOut() {
        return from;
    }

    /** Adds what is left to the messages. */
    void addTo(List<ChatMessage> messages) {
        for (List<ChatMessage> turn : turns.subList(from, turns.size())) {
            for (ChatMessage message : turn) {
                add(messages, message);
            }
        }
    }

    /**
     * Adds a message; one of who spoke last goes on with what was said.
     *
     * <p>Several servers refuse two questions in a row.
     */
    static void add(List<ChatMessage> messages, ChatMessage message) {
        int last = messages.size() - 1;
        if (last >= 0 && messages.get(last).role() == message.role()) {
            ChatMessage before = messages.get(last);
            List<Attributes> files = new ArrayList<>(before.files());
            files.addAll(message.files());
            String between = before.content().isEmpty() || message.content().isEmpty() ? "" : "\n\n";
            messages.set(last, new ChatMessage(message.role(), before.content() + between + message.content(), files));
        } else {
            messages.add(message);
        }
    }

    /** A question that a server has refused stays out; one that another failure left without an answer does not. */
    private static List<ChatMessage> messages(@Nullable PromptTurn prompt, Interaction turn) {
        ChatMessage question = prompt == null ? new ChatMessage(Role.USER, "") : question(prompt);
        String answer = turn.responseText();
        List<ChatMessage> messages = new ArrayList<>();
        boolean wasRefused = answer.isEmpty()
                && turn.status().equals(InteractionStatus.ERROR)
                && Failure.isOfTheQuestion(turn.metadata().number(Failure.STATUS));
        if (!question.isEmpty() && !wasRefused) {
            messages.add(question);
        }
        if (!answer.isEmpty()) {
            messages.add(new ChatMessage(Role.ASSISTANT, answer));
        }
        return messages;
    }

    /** What was sent as a question, with the files that came with it. */
    static ChatMessage question(PromptTurn prompt) {
        return new ChatMessage(
                Role.USER, RecordedRules.of(prompt).around(SentFiles.named(prompt)), SentFiles.of(prompt));
    }
}

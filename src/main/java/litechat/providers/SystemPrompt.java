package litechat.providers;

import litechat.domain.ChatMessage;

/** What a model is told before all else, for protocols that keep it apart from the messages. */
final class SystemPrompt {
    private SystemPrompt() {}

    /** All of it, or an empty text. */
    static String of(ChatRequest request) {
        StringBuilder text = new StringBuilder();
        for (ChatMessage message : request.messages()) {
            if (message.role() == ChatMessage.Role.SYSTEM && !message.content().isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n\n").append(message.content());
            }
        }
        return text.toString();
    }
}

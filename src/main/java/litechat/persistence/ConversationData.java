package litechat.persistence;

import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;

/** A conversation with all of its interactions, ordered by their index. */
public record ConversationData(Conversation conversation, List<Interaction> interactions) {}

package litechat.backup.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question and what followed it up to the next question: what becomes one row. */
final class Turn {
    /** Its messages, the question first if there is one. */
    final List<Message> messages;

    /** What was said before the question, for the model alone. */
    final String system;

    /** The turn that it continues, or null. */
    final @Nullable Turn before;

    /** Its first message that no earlier turn has; it stands for the turn. */
    final Message own;

    /** The turn with the same question that is answered otherwise; null for the first answer. */
    final @Nullable Turn otherAnswer;

    /** The turn whose question was asked in place of this one's, or null. */
    final @Nullable Turn otherQuestion;

    final int depth;

    /** Whether it is on the branch that is shown. */
    boolean shown;

    Turn(
            List<Message> messages,
            String system,
            @Nullable Turn before,
            Message own,
            @Nullable Turn otherAnswer,
            @Nullable Turn otherQuestion) {
        this.messages = messages;
        this.system = system;
        this.before = before;
        this.own = own;
        this.otherAnswer = otherAnswer;
        this.otherQuestion = otherQuestion;
        depth = before == null ? 0 : before.depth + 1;
    }

    @Nullable
    Message question() {
        Message first = messages.get(0);
        return first.role == Message.Role.USER ? first : null;
    }
}

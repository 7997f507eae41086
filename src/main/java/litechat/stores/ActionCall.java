package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;

/**
 * An action by its name, with plain values: it may be done by another module.
 *
 * <p>{@code id} is what it is done to, {@code modelIds} are the models that are to answer, and {@code turnIds} the ids that
 * the turns with their answers have or are to have.
 */
public record ActionCall(String name, Attributes values) {
    /** Asks a question; the other values are those of the request. */
    static final String ASK = "ask";

    /** Asks for the answer of a turn again, in its place. */
    static final String RETRY = "retry";

    /** Has the answer of a turn go on that was broken off. */
    static final String CONTINUE = "continue";

    /** Asks for other answers to the question of a turn, beside it. */
    static final String REGENERATE = "regenerate";

    /** Asks {@code content} in the place of a turn's question, beside it. */
    static final String EDIT = "edit";

    /** Shows the branch of a turn. */
    static final String CHOOSE = "choose";

    /** Begins a conversation with copies of a turn and of all before it. */
    static final String FORK = "fork";

    /** Notes a {@code rating} of an answer, or takes it back. */
    static final String RATE = "rate";

    /** Moves a turn to the trash. */
    static final String TRASH_TURN = "trash-turn";

    /** Moves a conversation to the trash. */
    static final String TRASH = "trash";

    /** Deletes a conversation without a way back. */
    static final String DELETE = "delete";

    /** Puts an entry of the trash back. */
    static final String RESTORE = "restore";

    static ActionCall of(String name, String id) {
        return new ActionCall(name, Attributes.of("id", id));
    }

    String id() {
        return values.key("id");
    }

    List<String> modelIds() {
        return texts("modelIds");
    }

    List<String> turnIds() {
        return texts("turnIds");
    }

    /** Whether it asks for an answer in the place of one that is there. */
    boolean isInPlace() {
        return name.equals(RETRY) || name.equals(CONTINUE);
    }

    /** Whether it asks models. */
    boolean isAsking() {
        return isInPlace() || name.equals(ASK) || name.equals(REGENERATE) || name.equals(EDIT);
    }

    ActionCall withModelIds(List<String> ids) {
        return new ActionCall(name, values.with("modelIds", ids));
    }

    ActionCall withTurnIds(List<String> ids) {
        return new ActionCall(name, values.with("turnIds", ids));
    }

    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Object value : values.get(field) instanceof List<?> list ? list : List.of()) {
            if (value instanceof String text) { // of any object its text would bring every toString to the first screen
                texts.add(text);
            }
        }
        return texts;
    }
}

package litechat.stores;

import litechat.domain.Attributes;

/** An action by its name, with plain values: it may be done by another module. */
public record ActionCall(String name, Attributes values) {
    /** Asks a question, {@code turnId} being the id that its turn is to have. */
    static final String ASK = "ask";

    /** Asks for the answer of the turn {@code id} again, in its place. */
    static final String RETRY = "retry";

    /** Moves the conversation {@code id} to the trash. */
    static final String TRASH = "trash";

    /** Deletes the conversation {@code id} without a way back. */
    static final String DELETE = "delete";

    /** Puts the entry {@code id} of the trash back. */
    static final String RESTORE = "restore";

    static ActionCall of(String name, String id) {
        return new ActionCall(name, Attributes.of("id", id));
    }
}

package litechat.ui.state;

import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;

/** How a turn looks to the reader. */
public enum TurnStatus {
    STREAMING("streaming"),
    COMPLETED("completed"),
    STOPPED("stopped"),
    INTERRUPTED("interrupted"),
    ERROR("error");

    private final String attribute;

    TurnStatus(String attribute) {
        this.attribute = attribute;
    }

    /** The value of {@code data-status}. */
    public String attribute() {
        return attribute;
    }

    public static TurnStatus of(Interaction interaction) {
        InteractionStatus status = interaction.status();
        if (status.equals(InteractionStatus.STREAMING) || status.equals(InteractionStatus.PENDING)) {
            return STREAMING;
        }
        if (status.equals(InteractionStatus.ERROR)) {
            return ERROR;
        }
        if (status.equals(InteractionStatus.CANCELLED)) {
            return interaction.metadata().isTrue("interrupted") ? INTERRUPTED : STOPPED;
        }
        return COMPLETED;
    }
}

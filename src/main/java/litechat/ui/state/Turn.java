package litechat.ui.state;

import java.util.List;
import litechat.domain.FinishReason;
import litechat.domain.Interaction;
import org.jspecify.annotations.Nullable;

/** A turn as it is shown: the row, and what has arrived of the answer beyond it. */
public final class Turn {
    private Interaction interaction;
    private StringBuilder text;
    private StringBuilder reasoning;
    private int revision;
    private @Nullable String saveError;
    private @Nullable String notice;
    private List<String> versions;

    Turn(Interaction interaction) {
        this.interaction = interaction;
        this.text = new StringBuilder(interaction.responseText());
        this.reasoning = new StringBuilder(reasoningOf(interaction));
        this.versions = List.of(interaction.id());
    }

    public String id() {
        return interaction.id();
    }

    /** The ids of this turn and of the alternatives to it, the oldest first. */
    public List<String> versions() {
        return versions;
    }

    void versions(List<String> ids) {
        versions = ids;
    }

    public Interaction interaction() {
        return interaction;
    }

    public TurnStatus status() {
        return TurnStatus.of(interaction);
    }

    /** Whether the answer is complete as far as the model or the settings let it grow. */
    public boolean isCutOff() {
        return status() == TurnStatus.COMPLETED
                && FinishReason.isLength(interaction.metadata().text("finishReason"));
    }

    public String text() {
        return text.toString();
    }

    /** How much of the answer there is, in characters. */
    public int length() {
        return text.length();
    }

    /** What of the answer stands behind so many characters. */
    public String textFrom(int start) {
        return text.substring(start);
    }

    /** Changes whenever the answer or the reasoning is another one than before with something added to it. */
    public int revision() {
        return revision;
    }

    public int reasoningLength() {
        return reasoning.length();
    }

    public String reasoningFrom(int start) {
        return reasoning.substring(start);
    }

    /** What the model thought before it answered; empty if it has not told. */
    public String reasoning() {
        return reasoning.toString();
    }

    /** Why nothing arrives at the moment, or null. */
    public @Nullable String notice() {
        return notice;
    }

    /** Why what has arrived could not be saved, or null. */
    public @Nullable String saveError() {
        return saveError;
    }

    void append(String chunk) {
        text.append(chunk);
    }

    void appendReasoning(String chunk) {
        reasoning.append(chunk);
    }

    void notice(@Nullable String sentence) {
        notice = sentence;
    }

    void saveState(@Nullable String error) {
        saveError = error;
    }

    /** Takes the row as it stands now; a row written while the answer arrives may lag behind what is shown. */
    void take(Interaction newer) {
        boolean goesOn = status() == TurnStatus.STREAMING && TurnStatus.of(newer) == TurnStatus.STREAMING;
        interaction = newer;
        if (!goesOn || newer.responseText().length() > text.length()) {
            text = taken(newer.responseText(), text);
        }
        String newerReasoning = reasoningOf(newer);
        if (!goesOn || newerReasoning.length() > reasoning.length()) {
            reasoning = taken(newerReasoning, reasoning);
        }
        if (!goesOn) {
            saveError = null;
            notice = null;
        }
    }

    private StringBuilder taken(String newer, StringBuilder known) {
        if (newer.equals(known.toString())) {
            return known;
        }
        revision++;
        return new StringBuilder(newer);
    }

    private static String reasoningOf(Interaction interaction) {
        return interaction.metadata().key("reasoning");
    }
}

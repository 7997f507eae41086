package litechat.ui;

import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.ModelId;
import litechat.domain.PromptTurn;
import litechat.domain.Timestamp;
import litechat.interop.composer.Composer;
import litechat.interop.web.Clipboard;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import litechat.ui.state.Turn;
import litechat.ui.state.TurnStatus;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** A question and its answer. */
final class MessageTurnView implements KeyedList.Row<Turn> {
    private static final int COPIED_MILLIS = 2_000;

    private final ViewRoot root = ViewRoot.fromTemplate("message-turn");
    private final HTMLElement answer = root.ref("answer");
    private final HTMLElement copyLabel = root.ref("copy-label");
    private final AnswerText text;
    private final Turn turn;
    private final Retry retry;
    private @Nullable Interaction shown;

    /** Fetches an answer again. */
    interface Retry {
        /** Whether that can be asked for now. */
        boolean isPossible(Turn turn);

        void retry(Turn turn);
    }

    MessageTurnView(Turn turn, Retry retry) {
        this.turn = turn;
        text = new AnswerText(turn, answer, root.ref("reasoning-text"));
        this.retry = retry;
        root.onClick("retry", () -> retry.retry(turn));
        root.onClick("copy", this::copy);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // rows are immutable, and comparing two of them is not for nothing
    public void update(Turn value) {
        if (turn.interaction() != shown) {
            shown = turn.interaction();
            root.element().setAttribute("data-status", turn.status().attribute());
            root.element().setAttribute("data-turn", turn.id());
            updateQuestion(turn.interaction().prompt(), turn.id());
            updateMeta(turn.interaction());
        }
        updateActions();
        updateAnswer();
        updateNotice(turn.status());
    }

    private void updateActions() {
        boolean isStreaming = turn.status() == TurnStatus.STREAMING;
        root.ref("actions").setHidden(isStreaming);
        root.ref("edit").setHidden(isStreaming);
        int count = turn.versions().size();
        int place = turn.versions().indexOf(turn.id()) + 1;
        root.ref("versions").setHidden(count < 2);
        root.setText("version", Messages.version(place, count));
        // Not disabled: whoever steps with the keyboard keeps the focus at the ends.
        root.ref("previous").setAttribute("aria-disabled", Boolean.toString(place == 1));
        root.ref("next").setAttribute("aria-disabled", Boolean.toString(place == count));
    }

    /** Gives the focus to one of its buttons. */
    void focus(String ref) {
        Elements.focusWithoutScrolling(root.ref(ref));
    }

    /** Shows what has arrived of the answer. */
    void updateAnswer() {
        boolean isStreaming = turn.status() == TurnStatus.STREAMING;
        boolean isEmpty = turn.length() == 0;
        text.update();
        root.ref("reasoning").setHidden(turn.reasoningLength() == 0);
        root.ref("pause").setHidden(turn.notice() == null);
        root.setText("pause", orEmpty(turn.notice()));
        root.setText("status", isStreaming ? Messages.ANSWERING : "");
        answer.setAttribute("aria-busy", Boolean.toString(isStreaming));
        root.ref("waiting").setHidden(!isStreaming || !isEmpty);
        root.ref("copy").setHidden(isEmpty);
    }

    private void updateQuestion(@Nullable PromptTurn prompt, String id) {
        String question = prompt == null ? "" : prompt.content();
        root.setText("question", question);
        root.ref("question").setHidden(question.isEmpty());
        boolean hasFiles = prompt != null && prompt.metadata().get("attachedFiles") != null;
        root.ref("files").setHidden(!hasFiles);
        if (hasFiles) {
            Composer.showFiles(root.ref("files"), id);
        }
        String lost = prompt == null ? "" : lost(prompt.metadata());
        root.ref("left-out").setHidden(lost.isEmpty());
        root.setText("left-out", lost);
    }

    /** What of the conversation or of the question the model may not know. */
    private static String lost(Attributes recorded) {
        Double leftOut = recorded.number("omittedTurns");
        Double tokens = recorded.number("estimatedTokens");
        Double taken = recorded.number("contextLength");
        String turns = leftOut == null ? "" : Messages.leftOut(leftOut.intValue());
        return tokens == null || taken == null
                ? turns
                : (turns + " " + Messages.tooLong(Intl.number(tokens), Intl.number(taken))).trim();
    }

    private void updateMeta(Interaction interaction) {
        String modelId = interaction.metadata().text("modelId");
        ModelId model = ModelId.parse(modelId);
        root.setText("model", model == null ? orEmpty(modelId) : model.model());
        Timestamp moment = interaction.endedAt() == null ? interaction.createdAt() : interaction.endedAt();
        boolean isKnown = moment != null && !moment.equals(Timestamp.UNKNOWN);
        HTMLElement time = root.ref("time");
        root.setText("time", isKnown && moment != null ? Intl.dateTime(moment.epochMillis()) : "");
        Elements.attribute(time, "datetime", isKnown && moment != null ? moment.toString() : null);
        double rating = interaction.rating() == null ? 0 : interaction.rating();
        root.ref("rate-up").setAttribute("aria-pressed", Boolean.toString(rating > 0));
        root.ref("rate-down").setAttribute("aria-pressed", Boolean.toString(rating < 0));
    }

    private void updateNotice(TurnStatus status) {
        String sentence = noticeOf(status);
        root.ref("notice").setHidden(sentence == null);
        root.setText("notice-text", orEmpty(sentence));
        boolean isPossible = status != TurnStatus.STREAMING && retry.isPossible(turn);
        root.ref("retry").setHidden(!isPossible);
        root.ref("continue")
                .setHidden(!isPossible
                        || (status == TurnStatus.COMPLETED && !turn.isCutOff())
                        || turn.text().isEmpty());
    }

    private @Nullable String noticeOf(TurnStatus status) {
        if (turn.saveError() != null) {
            return Messages.answerNotSaved(turn.saveError());
        }
        boolean isEmpty = turn.text().trim().isEmpty();
        return switch (status) {
            case STREAMING -> null;
            case COMPLETED ->
                isEmpty
                        ? turn.isCutOff() ? Messages.CUT_OFF_EMPTY : Messages.ANSWER_EMPTY
                        : turn.isCutOff() ? Messages.CUT_OFF : null;
            case STOPPED -> isEmpty ? Messages.STOPPED_EMPTY : Messages.STOPPED;
            case INTERRUPTED -> Messages.INTERRUPTED;
            case ERROR -> {
                String error = turn.interaction().metadata().text("error");
                yield error == null ? Messages.ANSWER_FAILED : error;
            }
        };
    }

    private void copy() {
        Clipboard.writeText(turn.text()).then(done -> label(Messages.COPIED), error -> label(Messages.NOT_COPIED));
    }

    private void label(String text) {
        copyLabel.setTextContent(text);
        Window.setTimeout(() -> copyLabel.setTextContent(Messages.COPY), COPIED_MILLIS);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

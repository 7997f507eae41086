package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Interaction;
import litechat.domain.ModelId;
import litechat.domain.PromptTurn;
import litechat.interop.markdown.Markdown;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import litechat.ui.state.TurnStatus;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The versions of a turn side by side, and the choice of the one that the conversation goes on with. */
public final class CompareDialog {
    private final ViewRoot root = ViewRoot.fromTemplate("compare-dialog");
    private final KeyedList<Version> list;
    private boolean isOpen = true;

    /** Takes the id of the version that was chosen. */
    public interface Chosen {
        void choose(String turnId);
    }

    /** One of the versions. */
    private record Version(Interaction turn, String heading, boolean isShown, boolean hasOtherQuestion) {}

    private CompareDialog(Chosen chosen) {
        list = new KeyedList<>(
                root.ref("versions"), version -> version.turn().id(), version -> new Column(version, chosen));
        root.onClick("close", () -> root.dialog().close());
        root.element().addEventListener("close", event -> {
            isOpen = false;
            root.element().delete();
        });
    }

    /** Opens it; it is empty until it is updated. */
    public static CompareDialog open(Chosen chosen) {
        CompareDialog dialog = new CompareDialog(chosen);
        HTMLDocument.current().getBody().appendChild(dialog.root.element());
        dialog.root.dialog().showModal();
        return dialog;
    }

    public void close() {
        root.dialog().close();
    }

    public boolean isOpen() {
        return isOpen;
    }

    /** Shows these versions, the oldest first. */
    public void update(List<Interaction> turns) {
        boolean hasOtherQuestions = false;
        for (Interaction turn : turns) {
            hasOtherQuestions |= !question(turn).equals(question(turns.get(0)));
        }
        List<Version> versions = new ArrayList<>();
        for (Interaction turn : turns) {
            ModelId model = ModelId.parse(turn.metadata().text("modelId"));
            String heading =
                    ActionMessages.version(versions.size() + 1, turns.size(), model == null ? "" : model.model());
            versions.add(new Version(turn, heading, turn.parentId() == null, hasOtherQuestions));
        }
        list.update(versions);
        root.setText("question", turns.isEmpty() || hasOtherQuestions ? "" : question(turns.get(0)));
    }

    private static String question(Interaction turn) {
        PromptTurn prompt = turn.prompt();
        return prompt == null ? "" : prompt.content();
    }

    private final class Column implements KeyedList.Row<Version> {
        private final ViewRoot column = ViewRoot.fromTemplate("compare-version");
        private @Nullable Version shown;

        Column(Version version, Chosen chosen) {
            column.onClick("choose", () -> {
                root.dialog().close();
                chosen.choose(version.turn().id());
            });
        }

        @Override
        public HTMLElement element() {
            return column.element();
        }

        @Override
        public void update(Version value) {
            if (value.equals(shown)) {
                return;
            }
            shown = value;
            Interaction turn = value.turn();
            boolean isStreaming = TurnStatus.of(turn) == TurnStatus.STREAMING;
            column.setText("heading", value.heading());
            column.setText(
                    "time",
                    turn.createdAt() == null
                            ? ""
                            : Intl.dateTime(turn.createdAt().epochMillis()));
            column.setText("question", value.hasOtherQuestion() ? question(turn) : "");
            column.ref("question").setHidden(!value.hasOtherQuestion());
            column.setText("status", isStreaming ? Messages.ANSWERING : status(turn));
            column.setText("choose", value.isShown() ? ActionMessages.SHOWN : ActionMessages.CONTINUE_WITH_THIS);
            column.button("choose").setDisabled(value.isShown());
            Elements.attribute(column.element(), "aria-current", value.isShown() ? "true" : null);
            render(column.ref("answer"), turn.responseText());
        }

        /** As the plain text that it is, if it cannot be shown better. */
        private void render(HTMLElement answer, String text) {
            Markdown.load()
                    .then(
                            loaded -> {
                                if (loaded != null) {
                                    ((Markdown) loaded).updateMarkdown(answer, text);
                                }
                            },
                            error -> answer.setTextContent(text));
        }

        private String status(Interaction turn) {
            String error = turn.metadata().text("error");
            return error == null ? "" : Messages.answerFailed(error);
        }
    }
}

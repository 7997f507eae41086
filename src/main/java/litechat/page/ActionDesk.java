package litechat.page;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.PromptTurn;
import litechat.events.Threads;
import litechat.interop.web.PageExit;
import litechat.interop.web.Selection;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import litechat.persistence.TurnService;
import litechat.ui.CompareDialog;
import litechat.ui.OtherModelsDialog;
import litechat.ui.QuestionEditor;
import org.jspecify.annotations.Nullable;

/** Finds out what exactly is to be done to a turn, where it is not clear from the button: the reader chooses or writes something. */
public final class ActionDesk {
    private static final int LOOK_EVERY_MILLIS = 400;

    private final Threads threads;

    public ActionDesk(Threads threads) {
        this.threads = threads;
        PageExit.askIf(QuestionEditor::isAnyUnasked);
    }

    /** Takes what is to be done: {@code action} with its values, a {@code quote}, or the ids of the models {@code chosen}. */
    public interface Prepared {
        void take(Attributes values);
    }

    /**
     * Finds it out, and hands it on if the reader does not give up.
     *
     * @param modelId the model that is chosen at the moment, or null
     */
    public void prepare(String action, String turnId, @Nullable String modelId, Prepared prepared) {
        if (action.equals("several")) {
            chooseModels(
                    OtherModelsDialog.Why.SEVERAL, modelId, chosen -> prepared.take(Attributes.of("chosen", chosen)));
            return;
        }
        Interaction turn = PersistenceService.loadInteraction(turnId);
        if (turn == null) {
            throw new RowMissing();
        }
        Attributes values = Attributes.of("action", action).with("id", turnId);
        Attributes asking = values.with("modelIds", modelId == null ? List.of() : List.of(modelId));
        switch (action) {
            case "regenerate", "continue" -> prepared.take(asking);
            case "edit" ->
                QuestionEditor.open(
                        turn.conversationId(),
                        turnId,
                        questions(turn),
                        text -> prepared.take(asking.with("content", text)));
            case "others" ->
                chooseModels(
                        OtherModelsDialog.Why.OTHERS,
                        modelId,
                        chosen -> prepared.take(
                                values.with("action", "regenerate").with("modelIds", chosen)));
            case "compare" -> compare(values.with("action", "choose"), prepared);
            case "quote" -> prepared.take(Attributes.of("quote", quoted(turn)));
            case "rate-up" -> prepared.take(rated(values, turn, 1));
            case "rate-down" -> prepared.take(rated(values, turn, -1));
            default -> prepared.take(values);
        }
    }

    /** The question of a turn, and of its other versions. */
    private static List<String> questions(Interaction turn) {
        List<String> questions = new ArrayList<>(List.of(question(turn)));
        for (Interaction version : TurnService.versions(turn.id())) {
            questions.add(question(version));
        }
        return questions;
    }

    private static String question(Interaction turn) {
        PromptTurn prompt = turn.prompt();
        return prompt == null ? "" : prompt.content();
    }

    /** The same again takes it back. */
    private static Attributes rated(Attributes values, Interaction turn, double rating) {
        double before = turn.rating() == null ? 0 : turn.rating();
        return values.with("action", "rate").with("rating", before * rating > 0 ? null : (Object) rating);
    }

    /** What the reader has selected of the answer, or all of it. */
    private static String quoted(Interaction turn) {
        String selected = Selection.in(".message-turn[data-turn=\"" + turn.id() + "\"]");
        String text = selected.isBlank() ? turn.responseText() : selected;
        return "> " + text.strip().replace("\n", "\n> ") + "\n\n";
    }

    private static void chooseModels(
            OtherModelsDialog.Why why, @Nullable String modelId, OtherModelsDialog.Chosen chosen) {
        OtherModelsDialog.open(why, PersistenceService.loadProviderConfigs(), modelId, chosen);
    }

    private void compare(Attributes values, Prepared prepared) {
        String id = values.key("id");
        CompareDialog dialog = CompareDialog.open(chosen -> prepared.take(values.with("id", chosen)));
        threads.start(() -> {
            try {
                while (dialog.isOpen()) {
                    dialog.update(TurnService.versions(id));
                    threads.sleep(LOOK_EVERY_MILLIS);
                }
            } catch (PersistenceException e) {
                dialog.close(); // another tab deleted the turn
            }
        });
    }
}

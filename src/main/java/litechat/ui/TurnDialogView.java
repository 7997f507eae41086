package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.ModelId;
import litechat.domain.Spent;
import litechat.domain.Timestamp;
import litechat.events.EventBus;
import litechat.events.SpendingEvent.LoadTurnDetailsRequest;
import litechat.events.SpendingEvent.TurnDetailsLoaded;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;

/** The dialog with all that is known of one answer: its model, parameters, tokens, price and time. */
final class TurnDialogView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("turn-dialog");
    private final KeyedList<FactRow.Fact> facts = FactRow.listIn(root.ref("facts"));

    TurnDialogView(EventBus bus) {
        this.bus = bus;
        HTMLDocument.current().getBody().appendChild(root.element());
        root.onClick("close", () -> root.dialog().close());
        bus.on(TurnDetailsLoaded.class, this::show);
    }

    void open(String interactionId) {
        bus.request(new LoadTurnDetailsRequest(interactionId));
    }

    private void show(TurnDetailsLoaded loaded) {
        Interaction turn = loaded.turn();
        Attributes metadata = turn.metadata();
        List<FactRow.Fact> shown = new ArrayList<>();
        ModelId model = ModelId.parse(metadata.text("modelId"));
        add(shown, "Model", model == null ? metadata.text("modelId") : model.model());
        Timestamp started = turn.startedAt();
        add(shown, "Asked", started == null || started.isUnknown() ? null : Intl.dateTime(started.epochMillis()));
        Spent spent = Spent.of(metadata, loaded.model());
        add(shown, "Tokens", spent == null ? SpendingMessages.NOT_COUNTED : SpendingMessages.tokens(spent));
        if (spent != null) {
            add(
                    shown,
                    "Price",
                    spent.unpriced() > 0 ? SpendingMessages.NO_PRICE : SpendingMessages.dollars(spent.cost()));
        }
        addTime(shown, "First word after", metadata.number("timeToFirstToken"));
        addTime(shown, "Complete after", metadata.number("generationTime"));
        add(shown, "Ended by the server with", metadata.text("finishReason"));
        add(shown, "Error", metadata.text("error"));
        add(shown, "Title", loaded.titleError());
        if (turn.prompt() != null) {
            for (FactRow.Fact fact : SentFacts.of(turn.prompt())) {
                add(shown, fact.name(), fact.value());
            }
        }
        SentFacts.showUnsent(root, turn.prompt());
        facts.update(shown);
        boolean hasTotal = loaded.conversation().answers() > 0;
        root.setText("conversation", hasTotal ? SpendingMessages.conversation(loaded.conversation()) : "");
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
        }
    }

    private static void addTime(List<FactRow.Fact> facts, String name, @Nullable Double millis) {
        add(facts, name, millis == null ? null : SpendingMessages.seconds(millis));
    }

    private static void add(List<FactRow.Fact> facts, String name, @Nullable String value) {
        boolean isThere = false;
        for (FactRow.Fact fact : facts) {
            isThere |= fact.name().equals(name); // a parameter may be called anything
        }
        if (value != null && !value.isEmpty() && !isThere) {
            facts.add(new FactRow.Fact(name, value));
        }
    }
}

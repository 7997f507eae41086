package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.PromptTurn;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** What a turn asks of its server beside the messages, and what is set for it and not sent. */
final class SentFacts {
    private SentFacts() {}

    /** What is sent, as its protocol names it; of a turn of which that was not recorded, what is set. */
    static List<FactRow.Fact> of(PromptTurn turn) {
        List<FactRow.Fact> facts = new ArrayList<>();
        boolean isRecorded = turn.metadata().get(PromptTurn.SENT) instanceof Attributes;
        add(facts, "", isRecorded ? turn.metadata().attributes(PromptTurn.SENT) : turn.parameters());
        return facts;
    }

    /** Shows what is not sent, or hides the line for it. */
    static void showUnsent(ViewRoot root, @Nullable PromptTurn turn) {
        List<FactRow.Fact> facts = new ArrayList<>();
        if (turn != null) {
            add(facts, "", turn.metadata().attributes(PromptTurn.UNSENT));
        }
        List<String> names = new ArrayList<>();
        for (FactRow.Fact fact : facts) {
            names.add(fact.name() + " " + fact.value());
        }
        root.ref("unsent").setHidden(names.isEmpty());
        root.setText("unsent", PromptMessages.unsent(String.join(", ", names)));
    }

    private static void add(List<FactRow.Fact> facts, String before, Attributes values) {
        for (Map.Entry<String, @Nullable Object> each : values.asMap().entrySet()) {
            String name = before + each.getKey();
            if (each.getValue() instanceof Attributes nested) {
                add(facts, name + ".", nested);
            } else if (each.getValue() instanceof Double number) {
                facts.add(new FactRow.Fact(name, Intl.plain(number)));
            } else if (each.getValue() instanceof String text) {
                facts.add(new FactRow.Fact(name, text));
            } else if (each.getValue() instanceof Boolean flag) {
                facts.add(new FactRow.Fact(name, flag ? "true" : "false"));
            }
        }
    }
}

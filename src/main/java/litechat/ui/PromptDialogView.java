package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.AppliedRule;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.CompiledPrompt;
import litechat.domain.ModelId;
import litechat.events.EventBus;
import litechat.events.PromptEvent.PreviewPromptRequest;
import litechat.events.PromptEvent.PromptPreviewed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.interop.web.Intl;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog that shows all that a question would be sent as: messages, parameters, and which rules are in it. */
final class PromptDialogView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("prompt-dialog");
    private final KeyedList<FactRow.Fact> facts = FactRow.listIn(root.ref("facts"));
    private final KeyedList<FactRow.Fact> rules = FactRow.listIn(root.ref("rules"));
    private final KeyedList<Said> messages =
            new KeyedList<>(root.ref("messages"), Said::place, said -> new MessageRow());

    /** A message at its place. */
    private record Said(String place, ChatMessage message) {}

    PromptDialogView(EventBus bus) {
        this.bus = bus;
        HTMLDocument.current().getBody().appendChild(root.element());
        root.onClick("close", () -> root.dialog().close());
        bus.on(PromptPreviewed.class, event -> show(event.prompt()));
    }

    void open(SubmitPromptRequest question) {
        bus.request(new PreviewPromptRequest(question));
    }

    private void show(CompiledPrompt prompt) {
        List<FactRow.Fact> shown = new ArrayList<>();
        String modelId = prompt.turn().metadata().text("modelId");
        ModelId model = ModelId.parse(modelId);
        shown.add(new FactRow.Fact("model", model == null ? PromptMessages.NO_MODEL : model.model()));
        shown.addAll(SentFacts.of(prompt.turn()));
        facts.update(shown);
        SentFacts.showUnsent(root, prompt.turn());
        List<FactRow.Fact> applied = new ArrayList<>();
        for (AppliedRule rule : prompt.rules()) {
            applied.add(new FactRow.Fact(
                    rule.rule().name(),
                    PromptMessages.origin(rule) + "; "
                            + PromptMessages.place(rule.rule().type())));
        }
        rules.update(applied);
        root.ref("rules-part").setHidden(applied.isEmpty());
        List<Said> said = new ArrayList<>();
        for (ChatMessage message : prompt.messages()) {
            said.add(new Said(Integer.toString(said.size()), message));
        }
        messages.update(said);
        root.setText("tokens", tokens(prompt));
        root.setText("left-out", prompt.leftOut() == 0 ? "" : PromptMessages.leftOut(prompt.leftOut()));
        root.ref("left-out").setHidden(prompt.leftOut() == 0);
        Double length = prompt.contextLength();
        root.ref("too-long").setHidden(!prompt.isTooLong());
        root.setText(
                "too-long",
                length == null || !prompt.isTooLong()
                        ? ""
                        : PromptMessages.tooLong(Intl.number(prompt.tokens()), Intl.number(length)));
        root.ref("nothing").setHidden(!said.isEmpty());
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
        }
        root.ref("body").setScrollTop(0);
    }

    private static String tokens(CompiledPrompt prompt) {
        String tokens = Intl.number(prompt.tokens());
        Double length = prompt.contextLength();
        return length == null ? PromptMessages.tokens(tokens) : PromptMessages.tokensOf(tokens, Intl.number(length));
    }

    private static final class MessageRow implements KeyedList.Row<Said> {
        private final ViewRoot root = ViewRoot.fromTemplate("prompt-message");

        @Override
        public HTMLElement element() {
            return root.element();
        }

        @Override
        public void update(Said said) {
            root.element().setAttribute("data-role", said.message().role().word());
            root.setText("role", PromptMessages.role(said.message().role()));
            root.setText("text", said.message().content());
            List<String> names = new ArrayList<>();
            for (Attributes picture : said.message().files()) {
                names.add(picture.key("name") + " (" + picture.key("type") + ")");
            }
            root.ref("pictures").setHidden(names.isEmpty());
            root.setText("pictures", PromptMessages.pictures(String.join(", ", names)));
        }
    }
}

package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.EventBus;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.ApiKeysChanged;
import litechat.events.ProviderEvent.DeleteProviderConfigRequest;
import litechat.events.ProviderEvent.ProviderRefused;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.ProviderTested;
import litechat.events.ProviderEvent.TestProviderRequest;
import litechat.events.ProviderEvent.UpdateProviderConfigRequest;
import litechat.events.Request;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.ui.state.ProviderFields;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The form for one model server. It never shows a key that is saved. */
final class ProviderForm {
    private static final int MOST_SUGGESTIONS = 300;
    private static final ProviderFields EMPTY = new ProviderFields(ProviderConfig.OPENAI_COMPATIBLE, "", "", "", true);

    private final EventBus bus;
    private final ViewRoot root;
    private final Action done;
    private final TypeChoice type;
    private final HTMLInputElement name;
    private final HTMLInputElement baseURL;
    private final HTMLInputElement models;
    private final HTMLInputElement key;
    private final HTMLInputElement enabled;
    private final KeyChoice keyChoice;
    private final KeyedList<String> suggestions;
    private ProviderFields written = EMPTY;
    private @Nullable ProviderConfig provider;
    private boolean isChecked;
    private boolean isBusy;
    private int tests;
    /** Whether what is shown is no longer what is being tested. */
    private boolean isOutdated;

    private @Nullable ProviderTested tested;
    private @Nullable String refusal;

    ProviderForm(EventBus bus, ViewRoot root, Action done) {
        this.bus = bus;
        this.root = root;
        this.done = done;
        type = new TypeChoice(root);
        name = root.input("name");
        baseURL = root.input("base-url");
        models = root.input("model");
        key = root.input("key");
        enabled = root.input("enabled");
        keyChoice = new KeyChoice(root);
        suggestions = new KeyedList<>(root.ref("models"), model -> model, ModelSuggestion::new);
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            save();
        });
        root.ref("form").addEventListener("input", event -> {
            forgetTest();
            update();
        });
        root.ref("type").addEventListener("input", event -> fill(written.withType(type.chosen())));
        root.onClick("test", this::test);
        bus.on(ProviderSaved.class, event -> onSaved());
        bus.on(ProviderRefused.class, event -> onRefused(event.error()));
        bus.on(ProviderTested.class, this::onTested);
        bus.on(ApiKeysChanged.class, event -> {
            keyChoice.offer(event.apiKeys());
            update();
        });
        bus.on(GlobalErrorChanged.class, this::onError);
    }

    /** Shows a provider, or the empty form for a new one. */
    void show(@Nullable ProviderConfig shown) {
        provider = shown;
        fill(shown == null ? EMPTY : ProviderFields.of(shown));
        clear();
        keyChoice.choose(shown == null ? null : shown.apiKeyId());
        suggestions.update(shown == null ? List.of() : fetchedModels(shown));
        update();
    }

    private void fill(ProviderFields fields) {
        type.choose(fields.type());
        name.setValue(fields.name());
        baseURL.setValue(fields.baseURL());
        models.setValue(fields.models());
        enabled.setChecked(fields.isEnabled());
        written = fields;
    }

    /** Forgets what must not stay in the page. */
    void clear() {
        key.setValue("");
        isChecked = false;
        isBusy = false;
        refusal = null;
        forgetTest();
    }

    private void forgetTest() {
        tested = null;
        isOutdated = tests > 0;
    }

    /** Whether nothing is written in it. */
    boolean isEmpty() {
        return name.getValue().isEmpty()
                && baseURL.getValue().isEmpty()
                && models.getValue().isEmpty()
                && key.getValue().isEmpty();
    }

    void delete(DeleteProviderConfigRequest request) {
        refusal = null;
        isBusy = true;
        bus.request(request);
        update();
    }

    void update() {
        ProviderFields fields = fields();
        written = fields;
        ProviderConfig shown = provider;
        type.update();
        root.ref("form-heading").setTextContent(shown == null ? Messages.NEW_SERVER : shown.name());
        showError(name, "name-error", isChecked ? fields.nameError() : null);
        showError(baseURL, "base-url-error", isChecked ? fields.baseURLError() : null);
        keyChoice.update(shown != null && shown.apiKeyId() != null);
        updateResult();
        root.ref("form-error").setHidden(refusal == null);
        root.ref("form-error").setTextContent(refusal == null ? "" : refusal);
        root.button("save").setDisabled(isBusy);
        root.button("test").setDisabled(isBusy || tests > 0);
        root.ref("delete").setHidden(shown == null);
        root.ref("open-models").setHidden(shown == null);
    }

    private void updateResult() {
        HTMLElement result = root.ref("result");
        ProviderTested outcome = tested;
        if (tests > 0) {
            result.setTextContent(Messages.TESTING);
            result.setAttribute("data-result", "testing");
        } else if (outcome == null) {
            result.setTextContent("");
            result.removeAttribute("data-result");
        } else {
            result.setTextContent(outcome.sentence());
            result.setAttribute("data-result", outcome.reachable() ? "reachable" : "failed");
        }
    }

    private void showError(HTMLInputElement input, String ref, @Nullable String sentence) {
        input.setAttribute("aria-invalid", Boolean.toString(sentence != null));
        root.ref(ref).setHidden(sentence == null);
        root.ref(ref).setTextContent(sentence == null ? "" : sentence);
    }

    private void save() {
        ProviderDraft draft = checkedDraft();
        if (draft == null || isBusy) {
            return;
        }
        isBusy = true;
        bus.request(
                provider == null
                        ? new AddProviderConfigRequest(draft)
                        : new UpdateProviderConfigRequest(provider.id(), draft));
        update();
    }

    private void test() {
        ProviderDraft draft = checkedDraft();
        if (draft != null) {
            tests++;
            isOutdated = false;
            bus.request(new TestProviderRequest(provider == null ? null : provider.id(), draft));
            update();
        }
    }

    /** What the form says, or null if something in it is wrong, which is then shown. */
    private @Nullable ProviderDraft checkedDraft() {
        isChecked = true;
        refusal = null;
        tested = null;
        ProviderFields fields = fields();
        update();
        if (!fields.isValid()) {
            (fields.nameError() != null ? name : baseURL).focus();
            return null;
        }
        String entered = key.getValue().trim();
        if (keyChoice.isNew()) {
            return fields.draft(entered.isEmpty() ? null : new Secret(entered), null);
        }
        String chosen = keyChoice.chosen();
        return fields.draft(chosen == null ? new Secret("") : null, chosen);
    }

    private ProviderFields fields() {
        return new ProviderFields(
                type.chosen(), name.getValue(), baseURL.getValue(), models.getValue(), enabled.isChecked());
    }

    private void onSaved() {
        if (isBusy) {
            isBusy = false;
            done.run();
        }
    }

    private void onRefused(String error) {
        isBusy = false;
        refusal = error;
        update();
    }

    private void onTested(ProviderTested event) {
        tests = Math.max(0, tests - 1);
        tested = tests == 0 && !isOutdated ? event : null;
        update();
    }

    private void onError(GlobalErrorChanged event) {
        Request request = event.request();
        if (request instanceof TestProviderRequest) {
            tests = Math.max(0, tests - 1);
            refusal = isOutdated ? refusal : event.error();
        } else if (isBusy && isChange(request)) {
            isBusy = false;
            refusal = event.error();
        }
        update();
    }

    private static boolean isChange(@Nullable Request request) {
        return request instanceof AddProviderConfigRequest
                || request instanceof UpdateProviderConfigRequest
                || request instanceof DeleteProviderConfigRequest;
    }

    private static List<String> fetchedModels(ProviderConfig config) {
        List<String> ids = new ArrayList<>();
        List<@Nullable Object> fetched = config.fetchedModels();
        if (fetched != null) {
            for (Object model : fetched) {
                String id = model instanceof Attributes attributes ? attributes.text("id") : null;
                if (id != null && ids.size() < MOST_SUGGESTIONS && !ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** One name that the server reported. */
    private static final class ModelSuggestion implements KeyedList.Row<String> {
        private final HTMLElement element = HTMLDocument.current().createElement("option");

        ModelSuggestion(String model) {
            element.setAttribute("value", model);
        }

        @Override
        public HTMLElement element() {
            return element;
        }

        @Override
        public void update(String model) {}
    }
}

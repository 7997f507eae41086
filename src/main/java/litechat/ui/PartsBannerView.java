package litechat.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.LoadInteractionsRequest;
import litechat.events.InteractionEvent.RepairInterruptedRequest;
import litechat.events.Part;
import litechat.events.ProjectEvent.LoadProjectsRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.events.UiEvent.PartRead;
import org.jspecify.annotations.Nullable;

/** Says which parts of what is stored cannot be read, and offers what helps. */
final class PartsBannerView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.find(".parts-banner");
    private final Map<Part, String> failures = new LinkedHashMap<>();
    private @Nullable String conversationId;

    PartsBannerView(EventBus bus, Action openExport) {
        this.bus = bus;
        root.onClick("again", this::readAgain);
        root.onClick("export", openExport);
        root.onClick("repair", () -> bus.request(new OpenModalRequest("settings:storage")));
        bus.on(PartRead.class, event -> {
            if (event.failure() == null) {
                failures.remove(event.part());
            } else {
                failures.put(event.part(), event.failure());
            }
            update();
        });
        bus.on(SelectedItemChanged.class, event -> {
            conversationId = event.itemId();
            failures.remove(Part.INTERACTIONS);
            update();
        });
        update();
    }

    void update() {
        StringBuilder names = new StringBuilder();
        String reason = "";
        for (Map.Entry<Part, String> failure : failures.entrySet()) {
            names.append(names.length() == 0 ? "" : ", ").append(Messages.partName(failure.getKey()));
            reason = failure.getValue();
        }
        root.setText("text", failures.isEmpty() ? "" : Messages.unreadable(names.toString(), reason));
        root.ref("content").setHidden(failures.isEmpty());
    }

    private void readAgain() {
        for (Part part : new ArrayList<>(failures.keySet())) {
            switch (part) {
                case SETTINGS -> bus.requestIfHandled(new LoadSettingsRequest());
                case PROVIDERS, API_KEYS -> bus.requestIfHandled(new LoadInitialDataRequest());
                case CONVERSATIONS -> bus.requestIfHandled(new LoadConversationsRequest());
                case PROJECTS -> bus.requestIfHandled(new LoadProjectsRequest());
                case INTERRUPTED -> bus.requestIfHandled(new RepairInterruptedRequest());
                case INTERACTIONS -> {
                    if (conversationId != null) {
                        bus.requestIfHandled(new LoadInteractionsRequest(conversationId));
                    }
                }
            }
        }
    }
}

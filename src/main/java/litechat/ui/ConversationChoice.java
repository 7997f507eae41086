package litechat.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Conversation;
import litechat.events.ConversationEvent.ConversationsLoaded;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.EventBus;
import litechat.interop.web.Intl;
import litechat.ui.state.ConversationList;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Boxes for conversations, found by their titles; those that are ticked stay in sight. */
final class ConversationChoice {
    private static final int SHOWN = 50;

    private final EventBus bus;
    private final ViewRoot root;
    private final HTMLInputElement filter;
    private final ConversationList conversations = new ConversationList(Intl::lowerCase);
    private final Set<String> ticked = new LinkedHashSet<>();
    private final KeyedList<Conversation> boxes;

    ConversationChoice(EventBus bus, ViewRoot root) {
        this.bus = bus;
        this.root = root;
        filter = root.input("filter");
        boxes = new KeyedList<>(root.ref("conversations"), Conversation::id, each -> new Box(each.id()));
        filter.addEventListener("input", event -> update());
        bus.on(ConversationsLoaded.class, event -> {
            conversations.load(event.conversations());
            update();
        });
    }

    void load() {
        bus.request(new LoadConversationsRequest());
    }

    void reset() {
        ticked.clear();
        filter.setValue("");
        update();
    }

    List<String> ids() {
        return new ArrayList<>(ticked);
    }

    void update() {
        List<Conversation> shown = new ArrayList<>();
        for (Conversation each : conversations.matching("")) {
            if (ticked.contains(each.id())) {
                shown.add(each);
            }
        }
        for (Conversation each : conversations.matching(filter.getValue())) {
            if (shown.size() < SHOWN + ticked.size() && !ticked.contains(each.id())) {
                shown.add(each);
            }
        }
        boxes.update(shown);
        root.setText("chosen-count", BackupMessages.chosen(ticked.size(), Intl.number(ticked.size())));
    }

    private final class Box implements KeyedList.Row<Conversation> {
        private final ViewRoot row = ViewRoot.fromTemplate("export-conversation");

        Box(String id) {
            HTMLInputElement box = row.input("box");
            box.addEventListener("change", event -> {
                if (box.isChecked()) {
                    ticked.add(id);
                } else {
                    ticked.remove(id);
                }
                // Not sorted anew now: what was ticked would move away under the pointer.
                root.setText("chosen-count", BackupMessages.chosen(ticked.size(), Intl.number(ticked.size())));
            });
        }

        @Override
        public HTMLElement element() {
            return row.element();
        }

        @Override
        public void update(Conversation conversation) {
            row.setText("title", conversation.title().isEmpty() ? Messages.UNTITLED : conversation.title());
            row.input("box").setChecked(ticked.contains(conversation.id()));
        }
    }
}

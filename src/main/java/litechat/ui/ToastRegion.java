package litechat.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.TrashEntry;
import litechat.events.BackupEvent.ExportCompleted;
import litechat.events.ConversationEvent.ConversationArchived;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.RestoreConversationRequest;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.InteractionDeleted;
import litechat.events.ProjectEvent.ProjectDeleted;
import litechat.events.ProviderEvent.ProviderDeleted;
import litechat.events.RulesEvent.RuleDeleted;
import litechat.events.RulesEvent.TagDeleted;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.events.TrashEvent.TrashLoaded;
import litechat.interop.web.Elements;
import litechat.interop.web.HTMLDialogElement;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.xml.Node;

/** Short notes that go away by themselves, some with a way back. */
final class ToastRegion {
    private static final int LIMIT = 3;
    private static final int SHOWN_MILLIS = 4_000;
    private static final int UNDO_MILLIS = 15_000;

    private final ViewRoot root;
    private final KeyedList<Toast> list;
    private final List<Toast> toasts = new ArrayList<>();

    /** A note; undo is null if there is nothing to undo, and may need an entry of the trash that is known by the key. */
    record Toast(String key, String text, @Nullable Action undo, boolean needsEntry) {}

    ToastRegion(EventBus bus, String selector) {
        root = ViewRoot.find(selector);
        list = new KeyedList<>(root.element(), Toast::key, toast -> new ToastRow(this::dismiss));
        bus.on(ConversationDeleted.class, event -> {
            String id = event.conversation().id();
            TrashEntry entry = event.entry();
            if (entry != null) {
                offer(deleted(entry), entry, () -> bus.request(new RestoreConversationRequest(id)));
            }
        });
        bus.on(InteractionDeleted.class, event -> offer(bus, event.entry()));
        bus.on(ProjectDeleted.class, event -> offer(bus, event.entry()));
        bus.on(RuleDeleted.class, event -> offer(bus, event.entry()));
        bus.on(TagDeleted.class, event -> offer(bus, event.entry()));
        bus.on(ProviderDeleted.class, event -> offer(bus, event.entry()));
        bus.on(ConversationArchived.class, event -> onArchived(bus, event.conversation()));
        bus.on(TrashLoaded.class, event -> keepThoseIn(event.entries()));
        bus.on(ExportCompleted.class, event -> show(Messages.exported(event.fileName(), event.isSound())));
    }

    /** Shows a note. */
    void show(String text) {
        remove(text);
        add(new Toast(text, text, null, false), SHOWN_MILLIS);
    }

    /** Puts the notes into a dialog until it closes: behind an open one nothing can be reached. */
    void showIn(HTMLDialogElement dialog) {
        Node place = root.element().getParentNode();
        dialog.appendChild(root.element());
        Elements.once(dialog, "close", event -> place.appendChild(root.element()));
    }

    void update() {
        list.update(new ArrayList<>(toasts));
    }

    /** Shows a note, for as long as an entry of the trash can be put back. */
    void offer(String text, TrashEntry entry, Action undo) {
        add(new Toast(entry.id(), text, undo, true), UNDO_MILLIS);
    }

    private void offer(EventBus bus, TrashEntry entry) {
        offer(deleted(entry), entry, () -> bus.request(new RestoreRequest(entry.id())));
    }

    private static String deleted(TrashEntry entry) {
        return Messages.deleted(entry.title().isEmpty() ? Messages.UNTITLED : entry.title());
    }

    /** What was put back or purged, here or elsewhere, cannot be put back again. */
    private void keepThoseIn(List<TrashEntry> entries) {
        Set<String> ids = new HashSet<>();
        for (TrashEntry entry : entries) {
            ids.add(entry.id());
        }
        for (Toast toast : new ArrayList<>(toasts)) {
            if (toast.needsEntry() && !ids.contains(toast.key())) {
                dismiss(toast);
            }
        }
    }

    private void onArchived(EventBus bus, Conversation conversation) {
        String id = conversation.id();
        remove(id);
        Action undo = () -> bus.request(new UpdateConversationRequest(id, Changes.of("archivedAt", null)));
        add(new Toast(id, Messages.archived(conversation.title()), undo, false), UNDO_MILLIS);
    }

    private void add(Toast toast, int millis) {
        toasts.add(toast);
        if (toasts.size() > LIMIT) {
            toasts.remove(0);
        }
        update();
        expire(toast, millis);
    }

    private void expire(Toast toast, int millis) {
        Window.setTimeout(
                () -> {
                    // A finger that tapped something else here, or the focus it left, is no reason to keep a mere note.
                    if (toast.undo() != null && Elements.matches(root.element(), ":hover, :focus-within")) {
                        expire(toast, millis);
                    } else {
                        dismiss(toast);
                    }
                },
                millis);
    }

    private void dismiss(Toast toast) {
        if (toasts.remove(toast)) {
            update();
        }
    }

    private void remove(String key) {
        for (Toast toast : new ArrayList<>(toasts)) {
            if (toast.key().equals(key)) {
                dismiss(toast);
            }
        }
    }
}

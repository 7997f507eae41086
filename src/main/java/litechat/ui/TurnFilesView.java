package litechat.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.FileEvent.LoadTurnFilesRequest;
import litechat.events.FileEvent.TurnFilesLoaded;
import org.teavm.jso.dom.html.HTMLElement;

/** The files that went along with the questions that are shown. */
final class TurnFilesView {
    private static final String PLACE = "place";

    private final EventBus bus;
    private final FileChip.Use open;
    private final Map<String, Shown> lists = new HashMap<>();

    /** The files of a turn in their element. */
    private record Shown(HTMLElement element, KeyedList<Attributes> chips) {}

    TurnFilesView(EventBus bus, FileChip.Use open) {
        this.bus = bus;
        this.open = open;
        bus.on(SelectedItemChanged.class, event -> lists.clear());
        bus.on(TurnFilesLoaded.class, event -> {
            Shown shown = lists.get(event.turnId());
            if (shown != null) {
                shown.chips().update(numbered(event.files()));
            }
        });
    }

    /** Shows the files of a turn in an element that is its own. */
    void show(HTMLElement element, String turnId) {
        Shown known = lists.get(turnId);
        if (known == null || known.element() != element) {
            element.setTextContent("");
            lists.put(turnId, new Shown(element, chips(element)));
            bus.request(new LoadTurnFilesRequest(turnId));
        }
    }

    private KeyedList<Attributes> chips(HTMLElement element) {
        return new KeyedList<>(element, file -> file.key(PLACE), file -> new FileChip(bus, open, null));
    }

    /** Other programs have files without an id, and more than one of a name. */
    private static List<Attributes> numbered(List<Attributes> files) {
        List<Attributes> numbered = new ArrayList<>();
        for (Attributes file : files) {
            numbered.add(file.with(PLACE, Integer.toString(numbered.size())));
        }
        return numbered;
    }
}

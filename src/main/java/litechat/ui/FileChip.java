package litechat.ui;

import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.events.EventBus;
import litechat.events.FileEvent.ContentLoaded;
import litechat.events.FileEvent.LoadContentRequest;
import litechat.interop.composer.PageFile;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLImageElement;

/** A file that goes along with a question, or went along with one. */
final class FileChip implements KeyedList.Row<Attributes> {
    private final ViewRoot root = ViewRoot.fromTemplate("file-chip");
    private final EventBus bus;
    private EventBus.@Nullable Subscription picture;
    private Attributes file = Attributes.NONE;

    /** Does something with a file. */
    interface Use {
        void of(Attributes file);
    }

    /** @param remove what takes it away, or null if that cannot be done */
    FileChip(EventBus bus, Use open, @Nullable Use remove) {
        this.bus = bus;
        root.onClick("open", () -> open.of(file));
        root.ref("remove").setHidden(remove == null);
        if (remove != null) {
            root.onClick("remove", () -> remove.of(file));
        }
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Attributes value) {
        file = value;
        String name = value.key("name");
        Double size = value.number("size");
        root.setText("name", name);
        root.setText("detail", FileMessages.detail(value.key("type"), size == null ? null : Intl.bytes(size)));
        root.ref("open").setAttribute("title", FileMessages.open(name));
        root.ref("remove").setAttribute("aria-label", FileMessages.remove(name));
        String hash = value.text("sha256");
        if (picture == null && hash != null && AttachedFiles.isPicture(value.key("type"))) {
            picture = bus.on(ContentLoaded.class, event -> {
                if (event.sha256().equals(hash)) {
                    show(value, event.content());
                }
            });
            bus.request(new LoadContentRequest(hash));
        }
    }

    private void show(Attributes value, @Nullable Attributes content) {
        if (picture != null) {
            picture.cancel(); // it stays set: one picture is enough
        }
        if (content != null) {
            HTMLImageElement image = (HTMLImageElement) root.ref("picture");
            PageFile.show(image, value.key("type"), content.key("base64"));
            image.setHidden(false);
        }
    }
}

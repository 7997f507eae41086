package litechat.ui;

import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.events.EventBus;
import litechat.events.FileEvent.ContentLoaded;
import litechat.events.FileEvent.LoadContentRequest;
import litechat.interop.composer.PageFile;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLImageElement;

/** The dialog that shows a file, as a picture or as text, and offers it as a download. */
final class FileDialogView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("file-dialog");
    private Attributes file = Attributes.NONE;
    private @Nullable String base64;

    FileDialogView(EventBus bus) {
        this.bus = bus;
        HTMLDocument.current().getBody().appendChild(root.element());
        root.onClick("close", () -> root.dialog().close());
        root.onClick("download", () -> {
            if (base64 != null) {
                PageFile.download(file.key("name"), base64);
            }
        });
        bus.on(ContentLoaded.class, event -> {
            if (root.dialog().isOpen()) {
                take(event.sha256(), event.content());
            }
        });
    }

    void open(Attributes opened) {
        file = opened;
        base64 = null;
        root.setText("heading", opened.key("name"));
        root.setText("text", "");
        root.ref("text").setHidden(true);
        root.ref("picture").setHidden(true);
        root.ref("told").setHidden(true);
        root.button("download").setDisabled(true);
        root.dialog().showModal();
        String taken = opened.attributes("text").text("sha256");
        String hash = opened.text("sha256");
        if (hash == null) {
            tell(FileMessages.NOT_HERE);
        } else {
            bus.request(new LoadContentRequest(hash));
        }
        if (taken != null) {
            bus.request(new LoadContentRequest(taken));
        }
    }

    private void take(String hash, @Nullable Attributes content) {
        String type = file.key("type");
        boolean isTaken = hash.equals(file.attributes("text").text("sha256"));
        boolean isText =
                type.startsWith("text/") || (type.startsWith("application/") && !type.equals("application/pdf"));
        if (hash.equals(file.text("sha256"))) {
            base64 = content == null ? null : content.key("base64");
            root.button("download").setDisabled(base64 == null);
            if (base64 == null) {
                tell(FileMessages.NOT_HERE);
            } else if (AttachedFiles.isPicture(type)) {
                HTMLImageElement image = (HTMLImageElement) root.ref("picture");
                image.setAttribute("alt", file.key("name"));
                PageFile.show(image, type, base64);
                image.setHidden(false);
            } else if (isText || type.equals("image/svg+xml")) {
                show(base64);
            } else if (file.attributes("text").isEmpty()) {
                tell(FileMessages.NOT_SHOWN);
            }
        } else if (isTaken && content != null) {
            show(content.key("base64"));
        }
    }

    private void show(String text) {
        root.setText("text", PageFile.text(text));
        root.ref("text").setHidden(false);
    }

    private void tell(String sentence) {
        root.setText("told", sentence);
        root.ref("told").setHidden(false);
    }
}

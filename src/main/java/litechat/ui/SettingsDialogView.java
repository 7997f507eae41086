package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.events.EventBus;
import litechat.interop.web.Elements;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog around the sections of the settings, one of which is shown. */
final class SettingsDialogView {
    private final ViewRoot root = ViewRoot.fromTemplate("settings-dialog");
    private final ToastRegion toasts;
    private final List<Page> pages = new ArrayList<>();
    private Page shown;

    /** A section, and the button that leads to it. */
    private record Page(SettingsSection section, HTMLElement button) {
        boolean is(Page other) {
            return section.name().equals(other.section.name());
        }
    }

    SettingsDialogView(EventBus bus, ToastRegion toasts, List<SettingsSection> sections) {
        this.toasts = toasts;
        for (SettingsSection section : sections) {
            Page page = new Page(section, root.ref(section.name()));
            page.button().setHidden(false);
            page.button().addEventListener("click", event -> show(page));
            pages.add(page);
        }
        shown = pages.get(0);
        root.onClick("close", () -> root.dialog().close());
        new ErrorBannerView(bus, root.within("error-banner"));
        HTMLDocument.current().getBody().appendChild(root.element());
    }

    /** Opens the dialog at a section, or (empty) at the one that was last looked at. */
    void open(String name) {
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
            toasts.showIn(root.dialog());
        }
        Page page = find(name);
        show(page == null ? shown : page);
        shown.button().focus();
    }

    void update() {
        for (Page page : pages) {
            page.section().element().setHidden(!page.is(shown));
            Elements.attribute(page.button(), "aria-current", page.is(shown) ? "true" : null);
        }
    }

    private void show(Page page) {
        HTMLElement place = root.ref("section");
        HTMLElement element = page.section().element();
        if (!Elements.contains(place, element)) {
            place.appendChild(element);
        }
        if (!page.is(shown)) {
            place.setScrollTop(0);
        }
        shown = page;
        update();
        page.section().show();
    }

    private @Nullable Page find(String name) {
        for (Page page : pages) {
            if (page.section().name().equals(name)) {
                return page;
            }
        }
        return null;
    }
}

package litechat.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** One page of the settings dialog. */
interface SettingsSection {
    /** The name that the dialog's navigation has as {@code data-section}. */
    String name();

    HTMLElement element();

    /** The reader comes to it, for the first time or again. */
    void show();
}

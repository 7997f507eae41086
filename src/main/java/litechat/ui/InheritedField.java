package litechat.ui;

import litechat.domain.Inherited;
import litechat.interop.web.Elements;
import litechat.interop.web.FormControl;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** A field of a project that shows what is inherited until something of its own is entered. */
final class InheritedField {
    private final ViewRoot root;
    private final FormControl control;
    private final boolean takesEmptyText;
    private final String nothing;
    private String inherited = "";
    private boolean isOwn;
    private boolean isChecked;

    /**
     * A field.
     *
     * @param takesEmptyText whether an emptied field says “nothing” rather than “inherited”
     * @param nothing what is said where nothing is inherited
     */
    InheritedField(ViewRoot root, boolean takesEmptyText, String nothing) {
        this.root = root;
        this.takesEmptyText = takesEmptyText;
        this.nothing = nothing;
        control = FormControl.of(root.ref("control"));
        root.ref("control").addEventListener("input", event -> {
            isOwn = takesEmptyText || !control.getValue().isEmpty();
            update();
        });
        root.onClick("inherit", () -> {
            show(null);
            root.ref("control").focus();
        });
    }

    /** Shows a value of the project's own, or (null) that it has none. */
    void show(@Nullable String own) {
        isOwn = own != null;
        isChecked = false;
        control.setValue(own == null ? "" : own);
        update();
    }

    void showNumber(@Nullable Double own) {
        show(own == null ? null : Intl.plain(own));
    }

    /** Says what is inherited. */
    void inherit(Inherited<?> from, @Nullable String value) {
        inherited = value == null ? "" : ProjectMessages.inherited(from, value);
        update();
    }

    void update() {
        String state = isOwn ? ProjectMessages.SET_HERE + inherited : inherited.isEmpty() ? nothing : inherited;
        root.setText("state", state);
        root.ref("inherit").setHidden(!isOwn);
        boolean isWrong = isChecked && !control.checkValidity();
        root.ref("error").setHidden(!isWrong);
        root.setText("error", isWrong ? ProjectMessages.enter(String.valueOf(control.getAttribute("data-range"))) : "");
        Elements.attribute(root.ref("control"), "aria-invalid", isWrong ? "true" : null);
    }

    /** Whether what was entered can be saved; else the field says what it takes. */
    boolean check() {
        isChecked = true;
        update();
        if (!control.checkValidity()) {
            root.ref("control").focus();
            return false;
        }
        return true;
    }

    @Nullable
    String text() {
        return isOwn && (takesEmptyText || !control.getValue().isEmpty()) ? control.getValue() : null;
    }

    @Nullable
    Double number() {
        return isOwn && !control.getValue().isEmpty() ? (Double) control.getValueAsNumber() : null;
    }
}

package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ProjectTree;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import litechat.events.EventBus;
import litechat.events.ExportChoice;
import litechat.events.ExportScope;
import litechat.events.ProjectEvent.LoadProjectsRequest;
import litechat.events.ProjectEvent.ProjectsLoaded;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What can be chosen about a backup. */
final class ExportFields {
    /** A box, and the sections of the file that it stands for. */
    private record Group(HTMLInputElement box, List<String> sections) {}

    private final EventBus bus;
    private final ViewRoot root;
    private final HTMLSelectElement scope;
    private final ProjectSelect project;
    private final ConversationChoice chosen;
    private final List<Group> groups = new ArrayList<>();
    private final HTMLInputElement includeKeys;
    private final HTMLInputElement passphrase;
    private final HTMLInputElement repeat;
    private final HTMLInputElement unprotected;

    ExportFields(EventBus bus, ViewRoot root) {
        this.bus = bus;
        this.root = root;
        scope = (HTMLSelectElement) root.ref("scope");
        project = new ProjectSelect(root.ref("project"), BackupMessages.CHOOSE_PROJECT);
        chosen = new ConversationChoice(bus, root);
        includeKeys = root.input("include-keys");
        passphrase = root.input("passphrase");
        repeat = root.input("repeat");
        unprotected = root.input("unprotected");
        group("has-conversations", "conversations", "interactions", "attachments");
        group("has-projects", "projects");
        group("has-rules", "rules", "tags", "tagRuleLinks");
        group("has-providers", "providerConfigs", "apiKeys");
        group("has-mods", "mods");
        group("has-repositories", "syncRepos");
        group("has-settings", "settings");
        for (HTMLInputElement box : new HTMLInputElement[] {includeKeys, unprotected}) {
            box.addEventListener("change", event -> update());
        }
        scope.addEventListener("change", event -> chooseScope());
        bus.on(ProjectsLoaded.class, event -> project.offer(new ProjectTree(event.projects()), null));
    }

    private void group(String ref, String... sections) {
        groups.add(new Group(root.input(ref), List.of(sections)));
    }

    /** As it is when the dialog opens. */
    void reset() {
        scope.setValue("all");
        for (Group group : groups) {
            group.box().setChecked(true);
        }
        root.input("gzip").setChecked(false);
        root.input("from").setValue("");
        root.input("to").setValue("");
        chosen.reset();
        forget();
    }

    /** Leaves no secret in the page. */
    void forget() {
        includeKeys.setChecked(false);
        unprotected.setChecked(false);
        passphrase.setValue("");
        repeat.setValue("");
        update();
    }

    void disable(boolean isDisabled) {
        includeKeys.setDisabled(isDisabled);
        passphrase.setDisabled(isDisabled || unprotected.isChecked());
        repeat.setDisabled(isDisabled || unprotected.isChecked());
        scope.setDisabled(isDisabled);
    }

    void update() {
        String kind = scope.getValue();
        root.ref("of-project").setHidden(!kind.equals("project"));
        root.ref("of-dates").setHidden(!kind.equals("dates"));
        root.ref("of-chosen").setHidden(!kind.equals("chosen"));
        root.ref("secrets").setHidden(!includeKeys.isChecked());
        disable(false);
    }

    /** Why it cannot be done like this, or null. */
    @Nullable
    String problem() {
        String kind = scope.getValue();
        if (kind.equals("project") && project.chosen() == null) {
            return BackupMessages.PROJECT_MISSING;
        }
        if (kind.equals("chosen") && chosen.ids().isEmpty()) {
            return BackupMessages.CONVERSATIONS_MISSING;
        }
        if (kind.equals("dates") && from() == null && to() == null) {
            return BackupMessages.DATE_MISSING;
        }
        if (sections().isEmpty() && !isWhole()) {
            return BackupMessages.NOTHING_CHOSEN;
        }
        if (!includeKeys.isChecked() || unprotected.isChecked()) {
            return null;
        }
        if (passphrase.getValue().isEmpty()) {
            return BackupMessages.PASSPHRASE_MISSING;
        }
        return passphrase.getValue().equals(repeat.getValue()) ? null : BackupMessages.PASSPHRASES_DIFFER;
    }

    ExportChoice choice(boolean savesAs) {
        boolean isProtected = includeKeys.isChecked() && !unprotected.isChecked();
        return new ExportChoice(
                isWhole() ? List.of() : sections(),
                scope(),
                includeKeys.isChecked(),
                root.input("gzip").isChecked(),
                isProtected ? new Secret(passphrase.getValue()) : null,
                savesAs);
    }

    private void chooseScope() {
        switch (scope.getValue()) {
            case "project" -> bus.request(new LoadProjectsRequest());
            case "chosen" -> chosen.load();
            default -> {
                // Nothing has to be read for it.
            }
        }
        update();
    }

    private ExportScope scope() {
        return switch (scope.getValue()) {
            case "project" -> ExportScope.projects(List.of(String.valueOf(project.chosen())));
            case "chosen" -> ExportScope.conversations(chosen.ids());
            case "dates" -> ExportScope.dates(from(), to());
            default -> ExportScope.ALL;
        };
    }

    private boolean isWhole() {
        for (Group group : groups) {
            if (!group.box().isChecked()) {
                return false;
            }
        }
        return true;
    }

    private List<String> sections() {
        List<String> sections = new ArrayList<>();
        for (Group group : groups) {
            if (group.box().isChecked()) {
                sections.addAll(group.sections());
            }
        }
        return sections;
    }

    private @Nullable Timestamp from() {
        return moment(root.input("from").getValue() + "T00:00:00");
    }

    private @Nullable Timestamp to() {
        return moment(root.input("to").getValue() + "T23:59:59.999");
    }

    private static @Nullable Timestamp moment(String local) {
        double millis = Intl.localMillis(local);
        return Timestamp.isValid(millis) ? new Timestamp(millis) : null;
    }
}

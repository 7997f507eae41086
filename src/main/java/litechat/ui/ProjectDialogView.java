package litechat.ui;

import java.util.Objects;
import litechat.domain.Changes;
import litechat.domain.ModelSettings;
import litechat.domain.Project;
import litechat.domain.ProjectTree;
import litechat.events.EventBus;
import litechat.events.ProjectEvent.AddProjectRequest;
import litechat.events.ProjectEvent.LoadProjectsRequest;
import litechat.events.ProjectEvent.ProjectAdded;
import litechat.events.ProjectEvent.ProjectRefused;
import litechat.events.ProjectEvent.ProjectUpdated;
import litechat.events.ProjectEvent.ProjectsLoaded;
import litechat.events.ProjectEvent.UpdateProjectRequest;
import litechat.events.RulesEvent.LoadRulesAndTagsRequest;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.events.UiEvent.GlobalErrorChanged;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The dialog of a project, or of a new one; it stays open with what was entered until that is saved. */
final class ProjectDialogView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("project-dialog");
    private final HTMLInputElement name = root.input("name");
    private final ProjectSelect parent = new ProjectSelect(root.ref("parent"), ProjectMessages.NO_PARENT);
    private final ProjectFields fields;
    private ProjectTree tree = ProjectTree.EMPTY;
    private @Nullable Wish wish;
    private @Nullable Project project;
    private @Nullable String sentence;
    private boolean isSaving;

    /** What the dialog was asked to show, as soon as the projects are read. */
    private record Wish(@Nullable String id, @Nullable String parentId, String focus) {}

    ProjectDialogView(EventBus bus) {
        this.bus = bus;
        fields = new ProjectFields(bus, root);
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            save();
        });
        root.onClick("cancel", () -> root.dialog().close());
        root.ref("parent").addEventListener("change", event -> fields.inherit(tree.upwards(parent.chosen())));
        bus.on(ProjectsLoaded.class, event -> onLoaded(new ProjectTree(event.projects())));
        bus.on(ProjectAdded.class, event -> onSaved());
        bus.on(ProjectUpdated.class, event -> onSaved());
        bus.on(ProjectRefused.class, event -> onRefused(event.error()));
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.request() instanceof AddProjectRequest || event.request() instanceof UpdateProjectRequest) {
                onRefused(event.error());
            }
        });
        HTMLDocument.current().getBody().appendChild(root.element());
    }

    /** Asks for a new project inside another, or (null) at the top. */
    void openNew(@Nullable String parentId) {
        load(new Wish(null, parentId, "name"));
    }

    /** Opens a project, at its field of this name. */
    void open(String id, String focus) {
        load(new Wish(id, null, focus));
    }

    private void load(Wish wanted) {
        wish = wanted;
        bus.request(new LoadSettingsRequest());
        bus.request(new LoadRulesAndTagsRequest());
        bus.request(new LoadProjectsRequest());
    }

    private void onLoaded(ProjectTree loaded) {
        tree = loaded;
        Wish wanted = wish;
        wish = null;
        if (wanted != null) {
            show(wanted);
        } else if (root.dialog().isOpen()) {
            parent.offer(tree, project == null ? null : project.id());
            fields.inherit(tree.upwards(parent.chosen()));
        }
    }

    private void show(Wish wanted) {
        project = tree.find(wanted.id());
        if (wanted.id() != null && project == null) {
            return; // deleted meanwhile; the sidebar shows that
        }
        sentence = null;
        isSaving = false;
        name.setValue(project == null ? "" : project.name());
        parent.offer(tree, wanted.id());
        parent.choose(project == null ? wanted.parentId() : project.parentId());
        fields.show(project == null ? ModelSettings.NONE : ModelSettings.of(project));
        fields.inherit(tree.upwards(parent.chosen()));
        update();
        root.dialog().showModal();
        root.ref(wanted.focus()).focus();
        if (wanted.focus().equals("name")) {
            name.select();
        }
    }

    void update() {
        root.setText(
                "heading", project == null ? ProjectMessages.NEW_PROJECT : ProjectMessages.settingsOf(project.name()));
        root.setText("save", project == null ? ProjectMessages.CREATE : ProjectMessages.SAVE);
        root.button("save").setDisabled(isSaving);
        root.ref("form-error").setHidden(sentence == null);
        root.setText("form-error", sentence == null ? "" : sentence);
        boolean isNameMissing = ProjectMessages.NAME_MISSING.equals(sentence);
        name.setAttribute("aria-invalid", Boolean.toString(isNameMissing));
    }

    private void save() {
        String entered = name.getValue().trim();
        if (isSaving) {
            return;
        }
        sentence = entered.isEmpty() ? ProjectMessages.NAME_MISSING : null;
        if (sentence != null) {
            name.focus();
        }
        isSaving = sentence == null && fields.check();
        update();
        if (isSaving) {
            if (project == null) {
                bus.request(new AddProjectRequest(entered, parent.chosen(), fields.entered()));
            } else {
                change(project, entered);
            }
        }
    }

    /** Only what was changed here is written: another tab may have changed the rest. */
    private void change(Project shown, String entered) {
        Changes changes = fields.entered().since(ModelSettings.of(shown));
        if (!entered.equals(shown.name())) {
            changes = changes.and("name", entered);
        }
        String chosen = parent.chosen();
        if (!Objects.equals(chosen, shown.parentId())) {
            changes = changes.and("parentId", chosen);
        }
        if (changes.asMap().isEmpty()) {
            root.dialog().close();
        } else {
            bus.request(new UpdateProjectRequest(shown.id(), changes));
        }
    }

    private void onSaved() {
        if (isSaving) {
            isSaving = false;
            root.dialog().close();
        }
    }

    private void onRefused(@Nullable String error) {
        if (isSaving && error != null) {
            isSaving = false;
            sentence = error;
            update();
            name.focus();
        }
    }
}

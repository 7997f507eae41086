package litechat.backup.reading;

import litechat.backup.Integrity;
import litechat.backup.json.JsonListener;
import litechat.backup.json.JsonNumber;
import litechat.backup.json.JsonReader;
import litechat.backup.json.Place;
import litechat.backup.json.ValueBuilder;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** Knows the shape of a backup, and refuses a file that has another. */
final class BackupShape implements JsonListener, ValueBuilder.Notes {
    private enum Mode {
        START,
        ROOT,
        SECTION,
        ELEMENT,
        INTEGRITY,
        SKIPPED,
        OTHER,
        END
    }

    private final BackupListener listener;
    private final ValueBuilder builder = new ValueBuilder(this);
    private final RootMembers members;
    private @Nullable JsonReader reader;
    private Mode mode = Mode.START;
    private String member = "";
    private String setting = "";
    private Place began = Place.START;

    BackupShape(BackupListener listener) {
        this.listener = listener;
        members = new RootMembers(listener);
    }

    /** The reader that tells this what the file holds. */
    void follow(JsonReader telling) {
        reader = telling;
    }

    @Override
    public void startObject() {
        if (isBuilding()) {
            builder.startObject();
        } else {
            container(true);
        }
    }

    @Override
    public void startArray() {
        if (isBuilding()) {
            builder.startArray();
        } else {
            container(false);
        }
    }

    @Override
    public void endObject() {
        if (mode == Mode.ELEMENT || mode == Mode.INTEGRITY) {
            builder.endObject();
            built();
        } else {
            closed();
        }
    }

    @Override
    public void endArray() {
        if (mode == Mode.ELEMENT || mode == Mode.INTEGRITY) {
            builder.endArray();
            built();
        } else {
            closed();
        }
    }

    @Override
    public void text(String value) {
        if (isBuilding()) {
            builder.text(value);
            built();
        } else {
            scalar(value);
        }
    }

    @Override
    public void number(String digits) {
        if (isBuilding()) {
            builder.number(digits);
            built();
        } else {
            scalar(mode == Mode.ROOT && member.equals("version") ? (Object) JsonNumber.parse(digits) : digits);
        }
    }

    @Override
    public void literal(@Nullable Boolean value) {
        if (isBuilding()) {
            builder.literal(value);
            built();
        } else {
            scalar(value);
        }
    }

    @Override
    public void name(String name) {
        switch (mode) {
            case ELEMENT, INTEGRITY -> builder.name(name);
            case SECTION -> setting = name;
            case ROOT -> {
                member = name;
                members.begin(name, place());
            }
            case OTHER -> {
                if (reader().depth() == 2) {
                    members.note(name);
                }
            }
            default -> {}
        }
    }

    @Override
    public void repeated(String name) {
        listener.remark(new Remark(
                Reason.MEMBER_TWICE, place(), "A name occurs twice in an object; the later value is taken."));
    }

    @Override
    public void rounded(String digits) {
        listener.remark(
                new Remark(Reason.DIGITS_LOST, place(), "The number has more digits than can be kept; it is rounded."));
    }

    @Override
    public void overflown(String digits) {
        listener.remark(new Remark(Reason.NUMBER_TOO_LARGE, place(), "The number is too large to be kept."));
    }

    /** Whether what comes next belongs to a value that is kept; an element of a section begins one. */
    private boolean isBuilding() {
        if (mode == Mode.SECTION) {
            mode = Mode.ELEMENT;
            began = place();
            builder.reset();
        }
        return mode == Mode.ELEMENT || mode == Mode.INTEGRITY;
    }

    private void built() {
        if (!builder.isComplete()) {
            return;
        }
        if (mode == Mode.INTEGRITY) {
            mode = Mode.ROOT;
            listener.integrity(builder.value(), began);
        } else {
            mode = Mode.SECTION;
            listener.element(setting, builder.value(), began);
        }
        builder.reset();
    }

    private void container(boolean object) {
        if (mode == Mode.START) {
            mode = object ? Mode.ROOT : Mode.OTHER;
        } else if (mode == Mode.ROOT) {
            memberContainer(object);
        }
    }

    private void memberContainer(boolean object) {
        DataSection section = DataSection.named(member);
        if (section != null) {
            if (object != section.isSettings()) {
                throw shapeRefusal(section);
            }
            mode = Mode.SECTION;
            setting = "";
            listener.startSection(section, place());
            reader().startRaw(listener::piece);
        } else if (member.equals(Integrity.NAME) && object) {
            mode = Mode.INTEGRITY;
            began = place();
            builder.reset();
            builder.startObject();
        } else {
            members.value(member, null, place());
            mode = Mode.SKIPPED;
        }
    }

    private void scalar(@Nullable Object value) {
        if (mode == Mode.START) {
            throw members.list();
        }
        if (mode != Mode.ROOT) {
            return;
        }
        DataSection section = DataSection.named(member);
        if (section != null) {
            throw shapeRefusal(section);
        }
        members.value(member, value, place());
    }

    private void closed() {
        int depth = reader().depth();
        if (mode == Mode.SECTION) {
            reader().stopRaw();
            mode = Mode.ROOT;
            listener.endSection(place());
        } else if (mode == Mode.SKIPPED && depth == 1) {
            mode = Mode.ROOT;
        } else if (mode == Mode.ROOT) {
            mode = Mode.END;
            members.judge();
        } else if (mode == Mode.OTHER && depth <= 1) {
            throw members.list();
        }
    }

    private ImportException shapeRefusal(DataSection section) {
        String shape = section.isSettings() ? "an object of names and values." : "a list of rows.";
        return new ImportException(
                Reason.SECTION_SHAPE, place(), "The section “" + section.title() + "” should be " + shape);
    }

    private Place place() {
        return reader().place();
    }

    private JsonReader reader() {
        if (reader == null) {
            throw new IllegalStateException("No reader");
        }
        return reader;
    }
}

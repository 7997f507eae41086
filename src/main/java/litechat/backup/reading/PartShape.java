package litechat.backup.reading;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.json.JsonListener;
import litechat.backup.json.JsonReader;
import litechat.backup.json.Place;
import litechat.backup.json.ValueBuilder;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/**
 * Knows the shapes in which parts of a database are written: a conversation with its turns, a list of such, and a project with what
 * is in it.
 */
final class PartShape implements JsonListener, ValueBuilder.Notes {
    /** What files say of themselves. */
    private static final List<String> ABOUT = List.of("version", "exportedAt");

    private enum Mode {
        /** An object that holds a conversation or a project, and what belongs to it. */
        NODE,
        /** A list of such. */
        NODES,
        /** A list of rows of one section. */
        ROWS,
        SKIPPED
    }

    /** A container that is open and is no row. */
    private record Open(Mode mode, @Nullable DataSection section) {}

    private final BackupListener listener;
    private final ValueBuilder builder = new ValueBuilder(this);
    private final List<Open> open = new ArrayList<>();
    private @Nullable JsonReader reader;
    private @Nullable DataSection building;
    private String member = "";
    private Place began = Place.START;

    PartShape(BackupListener listener) {
        this.listener = listener;
    }

    /** The reader that tells this what the file holds. */
    void follow(JsonReader telling) {
        reader = telling;
    }

    @Override
    public void startObject() {
        DataSection section = building == null ? sectionHere(true) : building;
        if (section != null) {
            begin(section);
            builder.startObject();
        } else {
            boolean node = open.isEmpty() || top().mode() == Mode.NODES;
            noteUnknown();
            open.add(new Open(node ? Mode.NODE : Mode.SKIPPED, null));
        }
    }

    @Override
    public void startArray() {
        DataSection section = building == null ? sectionHere(false) : building;
        if (section != null) {
            begin(section);
            builder.startArray();
        } else {
            open.add(listHere());
        }
    }

    @Override
    public void endObject() {
        if (building != null) {
            builder.endObject();
            built();
        } else {
            open.remove(open.size() - 1);
        }
    }

    @Override
    public void endArray() {
        if (building != null) {
            builder.endArray();
            built();
        } else {
            open.remove(open.size() - 1);
        }
    }

    @Override
    public void name(String name) {
        if (building != null) {
            builder.name(name);
        } else {
            member = name;
        }
    }

    @Override
    public void text(String value) {
        if (isBuilding()) {
            builder.text(value);
            built();
        } else {
            noteUnknown();
        }
    }

    @Override
    public void number(String digits) {
        if (isBuilding()) {
            builder.number(digits);
            built();
        } else {
            noteUnknown();
        }
    }

    @Override
    public void literal(@Nullable Boolean value) {
        if (isBuilding()) {
            builder.literal(value);
            built();
        } else if (value != null) {
            noteUnknown();
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

    /** The section of a row that begins here, or null if none does. */
    private @Nullable DataSection sectionHere(boolean object) {
        if (open.isEmpty()) {
            return null;
        }
        if (top().mode() == Mode.ROWS) {
            return top().section();
        }
        if (!object || top().mode() != Mode.NODE) {
            return null;
        }
        return switch (member) {
            case "conversation" -> DataSection.CONVERSATIONS;
            case "project" -> DataSection.PROJECTS;
            default -> null;
        };
    }

    private Open listHere() {
        if (open.isEmpty()) {
            return new Open(Mode.NODES, null);
        }
        if (top().mode() == Mode.NODE) {
            if (member.equals("children")) {
                return new Open(Mode.NODES, null);
            }
            DataSection section = DataSection.named(member);
            if (section != null && !section.isSettings()) {
                return new Open(Mode.ROWS, section);
            }
        }
        noteUnknown();
        return new Open(Mode.SKIPPED, null);
    }

    /** What stands beside the rows of a part and is none of them stays out, and that is told. */
    private void noteUnknown() {
        if (!open.isEmpty() && top().mode() == Mode.NODE && !ABOUT.contains(member)) {
            listener.remark(new Remark(
                    Reason.SECTION_UNKNOWN, place(), "This program does not know this section; it stays out."));
        }
    }

    /** Whether a single value belongs to a row; in a list of rows it stands where one should. */
    private boolean isBuilding() {
        DataSection section = open.isEmpty() ? null : top().section();
        if (building == null && section != null) {
            begin(section);
        }
        return building != null;
    }

    private void begin(DataSection section) {
        if (building == null) {
            building = section;
            began = place();
            builder.reset();
        }
    }

    private void built() {
        DataSection section = building;
        if (section != null && builder.isComplete()) {
            listener.startSection(section, began);
            listener.element("", builder.value(), began);
            building = null;
            builder.reset();
        }
    }

    private Open top() {
        return open.get(open.size() - 1);
    }

    private Place place() {
        if (reader == null) {
            throw new IllegalStateException("No reader");
        }
        return reader.place();
    }
}

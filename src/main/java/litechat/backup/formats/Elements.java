package litechat.backup.formats;

import java.util.Arrays;
import java.util.List;
import litechat.backup.json.JsonListener;
import litechat.backup.json.JsonReader;
import litechat.backup.json.Place;
import litechat.backup.json.ValueBuilder;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Picks out of a text the values that lie at certain paths, one after another, and passes over the rest.
 *
 * <p>A path is {@code sessions/[]/title}, where {@code []} is any element of a list; the empty path is the whole. A path that ends with
 * {@code =} picks a text only.
 */
final class Elements implements JsonListener, ValueBuilder.Notes {
    private static final int ALL = -1;
    private static final String ELEMENT = "[]";
    private static final String TEXT = "=";

    private final String[][] paths;
    private final boolean[] textOnly;
    private final Found found;
    private final ValueBuilder builder = new ValueBuilder(this);
    private @Nullable JsonReader reader;
    private int[] live = new int[16];
    private boolean[] lists = new boolean[16];
    private String[] names = new String[16];
    private int depth;
    private int building = -1;
    private Place began = Place.START;

    /** Hears what was picked. */
    interface Found {
        /**
         * A value at a path.
         *
         * @param path which one, counted from 0
         * @param name the member that holds the value; empty in lists
         */
        void found(int path, String name, @Nullable Object value, Place place);

        /** An object or a list has nothing in it that was asked for, but what it lies in has. */
        void passed(String name, Place place);

        void remark(Remark remark);
    }

    Elements(List<String> paths, Found found) {
        this.paths = new String[paths.size()][];
        textOnly = new boolean[this.paths.length];
        for (int i = 0; i < this.paths.length; i++) {
            String path = paths.get(i);
            textOnly[i] = path.endsWith(TEXT);
            this.paths[i] = steps(textOnly[i] ? path.substring(0, path.length() - TEXT.length()) : path);
        }
        this.found = found;
    }

    /** The reader that tells this what the text holds. */
    void follow(JsonReader telling) {
        reader = telling;
    }

    private static String[] steps(String path) {
        int count = path.isEmpty() ? 0 : 1;
        for (int i = 0; i < path.length(); i++) {
            count += path.charAt(i) == '/' ? 1 : 0;
        }
        String[] steps = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            steps[i] = path.substring(from, to);
            from = to + 1;
        }
        return steps;
    }

    @Override
    public void startObject() {
        if (begins(false)) {
            builder.startObject();
        } else {
            open(false);
        }
    }

    @Override
    public void startArray() {
        if (begins(false)) {
            builder.startArray();
        } else {
            open(true);
        }
    }

    @Override
    public void endObject() {
        if (building >= 0) {
            builder.endObject();
            built();
        } else {
            depth--;
        }
    }

    @Override
    public void endArray() {
        if (building >= 0) {
            builder.endArray();
            built();
        } else {
            depth--;
        }
    }

    @Override
    public void name(String name) {
        if (building >= 0) {
            builder.name(name);
        } else {
            names[depth - 1] = name;
        }
    }

    @Override
    public void text(String value) {
        if (begins(true)) {
            builder.text(value);
            built();
        }
    }

    @Override
    public void number(String digits) {
        if (begins(false)) {
            builder.number(digits);
            built();
        }
    }

    @Override
    public void literal(@Nullable Boolean value) {
        if (begins(false)) {
            builder.literal(value);
            built();
        }
    }

    @Override
    public void repeated(String name) {
        found.remark(new Remark(
                Reason.MEMBER_TWICE, place(), "A name occurs twice in an object; the later value is taken."));
    }

    @Override
    public void rounded(String digits) {
        // Measures of other programs may be rounded; their ids are texts.
    }

    @Override
    public void overflown(String digits) {
        found.remark(
                new Remark(Reason.LEFT_OUT, place(), "The number is too large to be kept; what it says is left out."));
    }

    /** Whether the value that comes next belongs to one that is picked. */
    private boolean begins(boolean isText) {
        if (building >= 0) {
            return true;
        }
        int alive = alive();
        for (int i = 0; i < paths.length; i++) {
            if ((alive & 1 << i) != 0 && paths[i].length == depth && (isText || !textOnly[i])) {
                building = i;
                began = place();
                builder.reset();
                return true;
            }
        }
        return false;
    }

    /** The paths, as bits, that lead to or through the value that comes next. */
    private int alive() {
        if (depth == 0) {
            return ALL;
        }
        String step = lists[depth - 1] ? ELEMENT : names[depth - 1];
        int alive = 0;
        for (int i = 0; i < paths.length; i++) {
            boolean leads = (live[depth - 1] & 1 << i) != 0 && paths[i].length >= depth;
            alive |= leads && paths[i][depth - 1].equals(step) ? 1 << i : 0;
        }
        return alive;
    }

    private void open(boolean list) {
        int alive = alive();
        if (alive == 0 && live[depth - 1] != 0 && !lists[depth - 1]) {
            found.passed(names[depth - 1], place());
        }
        if (depth == live.length) {
            live = Arrays.copyOf(live, depth * 2);
            lists = Arrays.copyOf(lists, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        live[depth] = alive;
        lists[depth] = list;
        names[depth] = "";
        depth++;
    }

    private void built() {
        if (builder.isComplete()) {
            int path = building;
            Object value = builder.value();
            building = -1;
            builder.reset();
            found.found(path, depth == 0 || lists[depth - 1] ? "" : names[depth - 1], value, began);
        }
    }

    private Place place() {
        if (reader == null) {
            throw new IllegalStateException("No reader");
        }
        return reader.place();
    }
}

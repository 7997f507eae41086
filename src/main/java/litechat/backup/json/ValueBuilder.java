package litechat.backup.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Builds one value from what a reader tells: {@link Attributes}, lists, texts, doubles, booleans and null. */
public final class ValueBuilder implements JsonListener {
    private final Notes notes;
    private final List<Open> open = new ArrayList<>();
    private boolean complete;
    private @Nullable Object value;

    public ValueBuilder(Notes notes) {
        this.notes = notes;
    }

    /** Hears what a value would lose. */
    public interface Notes {
        /** A name occurs again in an object; the later value stays. */
        void repeated(String name);

        /** A number has more digits than a double holds. */
        void rounded(String digits);

        /** A number is too large for a double. */
        void overflown(String digits);
    }

    /** An object or an array that is being built. */
    private static final class Open {
        final @Nullable Map<String, @Nullable Object> members;
        final List<@Nullable Object> elements = new ArrayList<>();
        String name = "";

        Open(boolean object) {
            members = object ? new LinkedHashMap<>() : null;
        }
    }

    /** Forgets the last value, ready for the next. */
    public void reset() {
        complete = false;
        value = null;
        open.clear();
    }

    public boolean isComplete() {
        return complete;
    }

    public @Nullable Object value() {
        return value;
    }

    @Override
    public void startObject() {
        open.add(new Open(true));
    }

    @Override
    public void startArray() {
        open.add(new Open(false));
    }

    @Override
    public void name(String name) {
        Open innermost = open.get(open.size() - 1);
        innermost.name = name;
        if (innermost.members != null && innermost.members.containsKey(name)) {
            notes.repeated(name);
        }
    }

    @Override
    public void endObject() {
        Map<String, @Nullable Object> members = open.remove(open.size() - 1).members;
        add(members == null ? Attributes.NONE : Attributes.of(members));
    }

    @Override
    public void endArray() {
        add(open.remove(open.size() - 1).elements);
    }

    @Override
    public void text(String text) {
        add(text);
    }

    @Override
    public void literal(@Nullable Boolean flag) {
        add(flag);
    }

    @Override
    public void number(String digits) {
        double number = JsonNumber.parse(digits);
        if (Double.isInfinite(number)) {
            notes.overflown(digits);
        } else if (WholeNumber.isRounded(digits, number)) {
            notes.rounded(digits);
        }
        add(number);
    }

    private void add(@Nullable Object each) {
        if (open.isEmpty()) {
            value = each;
            complete = true;
            return;
        }
        Open innermost = open.get(open.size() - 1);
        if (innermost.members != null) {
            innermost.members.put(innermost.name, each);
        } else {
            innermost.elements.add(each);
        }
    }
}

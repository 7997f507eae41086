package litechat.backup.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that a person may choose although something is wrong with them, and what is to be said of each. */
public abstract class BadInputs {
    private final List<BadInput> inputs = new ArrayList<>();

    /** All of them. */
    public static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        for (BadInputs each : List.of(new BadFiles(), new BadContainers(), new BadRows(), new BadContents())) {
            each.addAll();
            all.addAll(each.inputs);
        }
        return all;
    }

    abstract void addAll();

    final BadInput add(String name, String text, @Nullable Reason reason, @Nullable String path) {
        return add(name, text.getBytes(StandardCharsets.UTF_8), reason, path);
    }

    final BadInput add(String name, byte[] file, @Nullable Reason reason, @Nullable String path) {
        BadInput input = new BadInput(name, file, reason, path);
        inputs.add(input);
        return input;
    }
}

package litechat.backup.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that a person may choose although something is wrong with them, and what is to be said of each. */
abstract class BadInputs {
    private final List<BadInput> inputs = new ArrayList<>();

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        for (BadInputs each : List.of(new BadFiles(), new BadRows())) {
            each.addAll();
            all.addAll(each.inputs);
        }
        return all;
    }

    abstract void addAll();

    final void add(String name, String text, Reason reason, @Nullable String path) {
        add(name, text.getBytes(StandardCharsets.UTF_8), reason, path);
    }

    final void add(String name, byte[] file, Reason reason, @Nullable String path) {
        inputs.add(new BadInput(name, file, reason, path));
    }
}

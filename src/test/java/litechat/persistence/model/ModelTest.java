package litechat.persistence.model;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.memory.MemoryEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A thousand random sequences of all operations leave the tables as the model has them. */
class ModelTest {
    private static final int SEQUENCES = Integer.getInteger("sequences", 1000);
    private static final int FIRST_SEED = Integer.getInteger("seed", 1);
    private static final int STEPS = 50;

    @Test
    void theDatabaseIsWhatTheModelSays() {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            List<Step> steps = Steps.of(seed, STEPS);
            String difference = difference(steps);
            if (difference != null) {
                List<Step> fewer = shrunk(steps);
                fail("seed " + seed + ": " + difference(fewer) + ModelCases.textOf(fewer));
            }
        }
    }

    /** The steps without which nothing differs any more. */
    private static List<Step> shrunk(List<Step> steps) {
        List<Step> rest = new ArrayList<>(steps);
        for (int i = rest.size() - 1; i >= 0; i--) {
            List<Step> without = new ArrayList<>(rest);
            without.remove(i);
            if (difference(without) != null) {
                rest = without;
            }
        }
        return rest;
    }

    private static @Nullable String difference(List<Step> steps) {
        LiteChatDatabase database = new LiteChatDatabase(new MemoryEngine(Schema.VERSIONS));
        database.open();
        return new ModelRun(database).difference(steps);
    }
}

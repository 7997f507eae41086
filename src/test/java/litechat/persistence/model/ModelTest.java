package litechat.persistence.model;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import litechat.LongRun;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.memory.MemoryEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many random sequences of all operations leave the tables as the model has them. */
class ModelTest {
    private static final int SEQUENCES = LongRun.times("litechat.sequences", 1_000);
    private static final int FIRST_SEED = Integer.getInteger("litechat.seed", 1);
    private static final int STEPS = 50;

    @Test
    void theDatabaseIsWhatTheModelSays() {
        try (LongRun run = new LongRun("random sequences of " + STEPS + " operations", FIRST_SEED)) {
            for (int i = 0; i < SEQUENCES; i++) {
                long seed = run.next();
                List<Step> steps = Steps.of((int) seed, STEPS);
                String difference = difference(steps);
                if (difference != null) {
                    List<Step> fewer = shrunk(steps);
                    fail("seed " + seed + ": " + difference(fewer) + ModelCases.textOf(fewer));
                }
            }
            run.held();
        }
    }

    @Test
    void theBranchesOfAConversationAreWhatTheModelSays() {
        try (LongRun run = new LongRun("random sequences of " + STEPS + " operations on branches", FIRST_SEED)) {
            for (int i = 0; i < SEQUENCES; i++) {
                long seed = run.next();
                LiteChatDatabase database = new LiteChatDatabase(new MemoryEngine(Schema.VERSIONS));
                database.open();
                String difference = new TreeRun(database, (int) seed).difference(STEPS);
                if (difference != null) {
                    fail("seed " + seed + ": " + difference);
                }
            }
            run.held();
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

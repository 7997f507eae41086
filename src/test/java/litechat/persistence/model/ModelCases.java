package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import litechat.persistence.contract.Case;

/** Sequences of random operations that leave every engine with what the model has. */
public final class ModelCases {
    private static final int SEEDS = 50;
    private static final int STEPS = 50;

    private ModelCases() {}

    public static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i <= SEEDS; i++) {
            int seed = i;
            cases.add(new Case("model: " + STEPS + " random operations of seed " + seed, subject -> {
                List<Step> steps = Steps.of(seed, STEPS);
                String difference = new ModelRun(subject.database()).difference(steps);
                if (difference != null) {
                    throw new AssertionError("seed " + seed + ": " + difference + textOf(steps));
                }
            }));
        }
        for (int i = 1; i <= SEEDS; i++) {
            int seed = i;
            cases.add(new Case("model: " + STEPS + " random operations on branches of seed " + seed, subject -> {
                String difference = new TreeRun(subject.database(), seed).difference(STEPS);
                if (difference != null) {
                    throw new AssertionError("seed " + seed + ": " + difference);
                }
            }));
        }
        return cases;
    }

    static String textOf(List<Step> steps) {
        StringBuilder text = new StringBuilder("\nThe steps:");
        for (int i = 0; i < steps.size(); i++) {
            text.append('\n').append(i).append(' ').append(steps.get(i).text());
        }
        return text.toString();
    }
}

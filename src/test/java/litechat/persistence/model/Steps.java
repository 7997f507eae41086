package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Random steps. A step does not depend on the ones before it, so that a sequence may be shortened; that the operations
 * find something to do, and something in their way, comes from how few keys and names there are.
 */
final class Steps {
    static final List<String> CONVERSATIONS = List.of("c1", "c2", "c:3");
    static final List<String> INTERACTIONS = List.of("i1", "i2", "i3", "i4", "i:5");
    static final List<String> PROJECTS = List.of("p1", "p2", "p3", "p4");
    static final List<String> PROVIDERS = List.of("v1", "v2");
    static final List<String> KEYS = List.of("k1", "k2");
    static final List<String> REPOS = List.of("s1", "s2");
    static final List<String> TAGS = List.of("t1", "t2");
    static final List<String> RULES = List.of("r1", "r2");
    static final List<String> LINKS = List.of("t1-r1", "t2-r1", "l");
    static final List<String> MODS = List.of("m1", "m2", "m3");
    static final List<String> ENTRIES = List.of("e1", "e2", "e1:0");
    static final List<String> NAMES = List.of("A", "B", "C");
    private static final double START = 1_750_000_000_000.0;

    private static final int FILLING = 24;

    private final Chance chance;
    private boolean isFilling;

    private Steps(Chance chance) {
        this.chance = chance;
    }

    /** The steps of a seed, the first of which fill the tables. */
    static List<Step> of(int seed, int count) {
        Steps steps = new Steps(new Chance(seed));
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.isFilling = i < FILLING;
            all.add(steps.isFilling ? steps.fill(i) : steps.next());
        }
        return all;
    }

    private Step fill(int number) {
        return switch (number % 8) {
            case 0, 1 -> new RuleSteps(this).saveOne(number % 8 == 0);
            case 2, 3 -> new TreeSteps(this).saveProject();
            case 4 -> new TreeSteps(this).saveConversation();
            case 5 -> new TurnSteps(this).start();
            case 6 -> new RuleSteps(this).saveLink();
            default -> new OtherSteps(this).save();
        };
    }

    private Step next() {
        int kind = chance.below(100);
        if (kind < 10) {
            return new TreeSteps(this).save();
        }
        if (kind < 20) {
            return new OtherSteps(this).save();
        }
        if (kind < 38) {
            return new TreeSteps(this).next();
        }
        if (kind < 55) {
            return new OtherSteps(this).next();
        }
        return kind < 85 ? new TrashSteps(this).next() : new TurnSteps(this).next();
    }

    boolean isFilling() {
        return isFilling;
    }

    int below(int bound) {
        return chance.below(bound);
    }

    boolean oneIn(int many) {
        return chance.oneIn(many);
    }

    <T> T any(List<T> choices) {
        return chance.of(choices);
    }

    /** One of these, or null. */
    @Nullable
    String maybe(List<String> choices) {
        return !chance.oneIn(isFilling ? 4 : 2) ? null : chance.of(choices);
    }

    /** None, some or all of these, each once. */
    List<Object> some(List<String> choices) {
        List<Object> some = new ArrayList<>();
        for (String choice : choices) {
            if (chance.oneIn(2)) {
                some.add(choice);
            }
        }
        return some;
    }

    /** One of few moments, so that some are the same. */
    Timestamp time() {
        return new Timestamp(START + chance.below(5) * 1000.0);
    }
}

package litechat.ui.state;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.RuleChoice;

/** The choice of tags and rules as it was read, with what was ticked here and is not yet told as saved. */
public final class RuleTicks {
    private final List<Tick> unsaved = new ArrayList<>();
    private RuleChoice stored = RuleChoice.NONE;

    private record Tick(boolean isTag, String id, boolean isTicked, boolean isDefault) {
        RuleChoice of(RuleChoice choice) {
            return isTag ? choice.tickTag(id, isTicked, isDefault) : choice.tickRule(id, isTicked, isDefault);
        }

        boolean isIn(RuleChoice choice) {
            return isTicked == (isTag ? choice.hasTag(id, isDefault) : choice.hasRule(id, isDefault));
        }
    }

    /** Takes what was read; ticks are saved one after the other, so what comes behind one that is missing is missing too. */
    public void load(RuleChoice read) {
        stored = read;
        while (!unsaved.isEmpty() && unsaved.get(0).isIn(read)) {
            unsaved.remove(0);
        }
    }

    public void tick(boolean isTag, String id, boolean isTicked, boolean isDefault) {
        unsaved.add(new Tick(isTag, id, isTicked, isDefault));
    }

    /** Whether something that was ticked is not yet told as saved. */
    public boolean isAnyUnsaved() {
        return !unsaved.isEmpty();
    }

    /** Gives up what is not saved. */
    public void forget() {
        unsaved.clear();
    }

    /** What is to be shown. */
    public RuleChoice choice() {
        RuleChoice choice = stored;
        for (Tick tick : unsaved) {
            choice = tick.of(choice);
        }
        return choice;
    }
}

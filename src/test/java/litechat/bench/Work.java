package litechat.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table.
 *
 * @param times how often it is done in one measurement, or in how many parts, so that the clock can tell
 * @param changes whether it goes to the database that is made anew for each contender and round
 * @param isStream whether the heap is watched
 */
record Work(String title, int times, boolean changes, boolean isStream, Doing doing) {
    /** What a contender does. */
    interface Doing {
        /** Does it for the nth time. @return what it found, or null if the rows of the database tell */
        Contender.Found by(Contender contender, int nth, Heap heap);
    }

    static final String SAVES = " single saves";
    static final String PUTS = " single puts that ask nothing";

    private static final Contender.Found NOTHING = () -> "";

    /** Those whose title has a text in it. */
    static List<Work> all(Scale scale, Shelf shelf, WritingDesk desk, String only) {
        List<Work> chosen = new ArrayList<>();
        for (Work work : all(scale, shelf, desk)) {
            if (only.equals("all") || work.title().contains(only)) {
                chosen.add(work);
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("No work has a title with " + only);
        }
        return chosen;
    }

    private static List<Work> all(Scale scale, Shelf shelf, WritingDesk desk) {
        return List.of(
                changing(
                        "insert " + Numbers.grouped(scale.inserted()) + " interactions",
                        contender -> contender.insert(desk.inserted())),
                new Work(
                        Numbers.grouped(scale.saved()) + SAVES,
                        desk.checked().size(),
                        true,
                        false,
                        (contender, nth, heap) -> {
                            contender.saveEachChecked(desk.checked().get(nth));
                            return NOTHING;
                        }),
                new Work(
                        Numbers.grouped(scale.saved()) + PUTS,
                        desk.saved().size(),
                        true,
                        false,
                        (contender, nth, heap) -> {
                            contender.saveEach(desk.saved().get(nth));
                            return NOTHING;
                        }),
                reading(
                        "list " + Numbers.grouped(scale.conversations()) + " conversations",
                        5,
                        (contender, nth, heap) -> contender.list()),
                reading(
                        "first " + Scale.FIRST_PAGE + " of that list",
                        200,
                        (contender, nth, heap) -> contender.firstPage()),
                reading(
                        "load a conversation of " + Scale.SHORT,
                        200,
                        (contender, nth, heap) -> contender.load(shelf.shortConversation(nth))),
                reading(
                        "load a conversation of " + Numbers.grouped(scale.longConversation()),
                        20,
                        (contender, nth, heap) -> contender.load(shelf.longConversation())),
                new Work(
                        "read " + Numbers.grouped(scale.read()) + " interactions as a stream",
                        1,
                        false,
                        true,
                        (contender, nth, heap) -> contender.readAll(heap)),
                changing(
                        "delete a project of " + Numbers.grouped(scale.deleted()) + " conversations",
                        contender -> contender.deleteProject(desk.projectId())));
    }

    private interface Change {
        void by(Contender contender);
    }

    private static Work changing(String title, Change change) {
        return new Work(title, 1, true, false, (contender, nth, heap) -> {
            change.by(contender);
            return NOTHING;
        });
    }

    private static Work reading(String title, int times, Doing doing) {
        return new Work(title, times, false, false, doing);
    }
}

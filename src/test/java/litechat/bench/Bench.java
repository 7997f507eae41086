package litechat.bench;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.Promises;
import litechat.interop.dexie.Dexie;

/**
 * Measures all works by all contenders, round by round, so that what slows the machine down for a while slows all of
 * them. What is done several times is done in turns. Who begins changes from turn to turn, from work to work and from
 * round to round; the first round is not counted.
 */
final class Bench {
    private static final List<Opening> CONTENDERS = List.of(Peer::raw, Peer::plainDexie, Program::open);

    private final int rounds;
    private final Samples samples;
    private final WritingDesk desk;
    private final List<Work> works;
    private final List<Contender> readers = new ArrayList<>();

    Bench(Scale scale, int rounds, String only, Samples samples) {
        this.rounds = rounds;
        this.samples = samples;
        Rows rows = new Rows();
        samples.say("filling the database that is read");
        Shelf shelf = Shelf.fill(scale, rows);
        desk = WritingDesk.of(scale, rows);
        works = Work.all(scale, shelf, desk, only);
        for (Opening contender : CONTENDERS) {
            readers.add(contender.open(Shelf.NAME));
        }
    }

    /** Enters a contender with a database that exists. */
    private interface Opening {
        Contender open(String database);
    }

    void run() {
        for (int round = 0; round <= rounds; round++) {
            samples.say(round == 0 ? "warming up" : "round " + round + " of " + rounds);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < readers.size(); i++) {
                names.add("bench-" + round + "-" + i);
            }
            List<Contender> writers = writers(names);
            for (int i = 0; i < works.size(); i++) {
                measure(works.get(i), round, round + i, works.get(i).changes() ? writers : readers, names);
            }
            for (int i = 0; i < names.size(); i++) {
                writers.get(i).close();
                Promises.await(Dexie.delete(names.get(i)));
            }
        }
    }

    /** A new database for each. */
    private List<Contender> writers(List<String> names) {
        List<Contender> writers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Program made = Program.open(names.get(i));
            desk.lay(made.database());
            made.close();
            writers.add(CONTENDERS.get(i).open(names.get(i)));
        }
        return writers;
    }

    private void measure(Work work, int round, int first, List<Contender> contenders, List<String> names) {
        List<Measurement> measurements = new ArrayList<>();
        for (Contender contender : contenders) {
            measurements.add(new Measurement(work, contender));
        }
        for (int nth = 0; nth < work.times(); nth++) {
            for (int i = 0; i < contenders.size(); i++) {
                int step = nth % 2 == 0 ? i : contenders.size() - i; // nobody always follows the same one
                measurements.get((first + nth + step) % contenders.size()).take(nth);
            }
        }
        String expected = null;
        for (int i = 0; i < contenders.size(); i++) {
            String name = contenders.get(i).name();
            String outcome = work.changes()
                    ? Peer.rowCounts(names.get(i))
                    : measurements.get(i).found();
            if (expected != null && !expected.equals(outcome)) {
                throw new IllegalStateException(name + " did not come to the same as the others: " + work.title() + ": "
                        + Samples.shortened(outcome) + " and not " + Samples.shortened(expected));
            }
            expected = outcome;
            if (round > 0) {
                samples.add(
                        work.title(),
                        name,
                        measurements.get(i).millis(),
                        measurements.get(i).heap());
            }
        }
        if (round == 0) {
            samples.say("  " + work.title() + ": " + Samples.shortened(expected));
        }
    }
}

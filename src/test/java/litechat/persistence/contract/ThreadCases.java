package litechat.persistence.contract;

import java.util.List;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.Table;
import litechat.persistence.Transaction;

/** Two threads on one database. */
final class ThreadCases {
    private ThreadCases() {}

    static List<Case> all() {
        return List.of(
                new Case("threads: twenty interleaved changes of one row lose nothing", ThreadCases::interleaved),
                new Case("threads: a reader never sees half a transaction", ThreadCases::noHalves));
    }

    private static void interleaved(Subject subject) {
        Table<AppState> table = subject.database().appState();
        subject.write(table, () -> table.put(new AppState("n", 0.0, Attributes.NONE)));
        Transaction.Work tenTimes = () -> {
            for (int i = 0; i < 10; i++) {
                subject.write(table, () -> {
                    AppState state = Expect.present(table.get("n"));
                    double next = state.value() instanceof Double number ? number + 1 : Double.NaN;
                    table.put(new AppState("n", next, Attributes.NONE));
                });
            }
        };
        subject.together(tenTimes, tenTimes);
        Expect.equal(20.0, Expect.present(table.get("n")).value());
    }

    private static void noHalves(Subject subject) {
        LiteChatDatabase database = subject.database();
        List<Table<?>> tables = List.of(database.tags(), database.rules());
        subject.together(
                () -> {
                    for (int i = 0; i < 10; i++) {
                        String id = "x" + i;
                        database.write(tables, () -> {
                            database.tags().add(Samples.tag(id));
                            database.rules().add(Samples.rule(id));
                        });
                    }
                },
                () -> {
                    for (int i = 0; i < 10; i++) {
                        database.transaction(Mode.READ_ONLY, tables, () -> {
                            Expect.equal(
                                    database.tags().count(), database.rules().count());
                            return true;
                        });
                    }
                });
        Expect.equal(10, database.tags().count());
        Expect.equal(10, database.rules().count());
    }
}

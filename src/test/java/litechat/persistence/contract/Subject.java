package litechat.persistence.contract;

import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.Engine;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import litechat.persistence.Transaction;

/** An engine under test: opened, and without a row. */
public interface Subject {
    Engine engine();

    /** The tables of that engine. */
    LiteChatDatabase database();

    /** Runs both on threads of their own and returns when they have ended. */
    void together(Transaction.Work first, Transaction.Work second);

    /** A table as plain rows, in whatever shape. */
    default Table<Attributes> rows(String table) {
        return database().raw(table);
    }

    /** Runs work in a transaction that writes this table. */
    default void write(Table<?> table, Transaction.Work work) {
        database().write(List.of(table), work);
    }
}

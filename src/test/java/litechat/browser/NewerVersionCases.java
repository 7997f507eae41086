package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.Promises;
import litechat.interop.dexie.Dexie;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.DatabaseTooNew;
import litechat.persistence.Schema;
import litechat.persistence.SchemaVersion;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;
import litechat.persistence.dexie.DexieEngine;

/** A database that a newer program made. */
final class NewerVersionCases {
    private static final int NEXT = Schema.VERSIONS.size() + 1;

    private NewerVersionCases() {}

    static List<Case> all() {
        return List.of(
                new Case("newer version: is refused, and nothing is written to it", NewerVersionCases::refused),
                new Case("newer version: is refused with the very tables of today too", NewerVersionCases::sameTables),
                new Case("newer version: what was refused stays closed", NewerVersionCases::staysClosed),
                new Case("newer version: the program of that version still opens it", NewerVersionCases::newerOpens));
    }

    private static void refused(Subject subject) {
        String name = DexieSubject.newName();
        PlainDexie.makeVersion(NEXT, name);
        List<String> before = PlainDexie.lines(name);
        DexieSubject older = DexieSubject.at(name);
        Expect.thrown(DatabaseTooNew.class, () -> older.database().open());
        Expect.equal(NEXT * 10.0, PlainDexie.nativeVersion(name));
        Expect.equal(before, PlainDexie.lines(name));
        older.delete();
    }

    private static List<SchemaVersion> withNextVersion() {
        List<SchemaVersion> versions = new ArrayList<>(Schema.VERSIONS);
        versions.add(new SchemaVersion(NEXT, Schema.VERSIONS.get(1).stores(), null));
        return versions;
    }

    /** This program's next version, with the very tables of today. */
    static DexieEngine newer(String name) {
        return new DexieEngine(name, withNextVersion());
    }

    private static void sameTables(Subject subject) {
        String name = DexieSubject.newName();
        DexieEngine newer = newer(name);
        newer.open();
        newer.close();
        DexieSubject older = DexieSubject.at(name);
        Expect.thrown(DatabaseTooNew.class, () -> older.database().open());
        Expect.equal(NEXT * 10.0, PlainDexie.nativeVersion(name));
        older.delete();
    }

    private static void staysClosed(Subject subject) {
        String name = DexieSubject.newName();
        PlainDexie.makeVersion(NEXT, name);
        DexieSubject older = DexieSubject.at(name);
        Expect.thrown(DatabaseTooNew.class, () -> older.database().open());
        Expect.equal(false, older.engine().dexie().isOpen());
        Expect.thrown(DatabaseClosed.class, () -> older.database().tags().count());
        Expect.thrown(
                DatabaseClosed.class,
                () -> older.write(
                        older.database().tags(), () -> older.database().tags().add(Samples.tag("x"))));
        Expect.thrown(DatabaseTooNew.class, () -> older.database().open());
        older.delete();
    }

    private static void newerOpens(Subject subject) {
        String name = DexieSubject.newName();
        DexieEngine newer = newer(name);
        newer.open();
        newer.close();
        Expect.thrown(
                DatabaseTooNew.class, () -> DexieSubject.at(name).database().open());
        newer.open();
        newer.close();
        Promises.await(Dexie.delete(name));
    }
}

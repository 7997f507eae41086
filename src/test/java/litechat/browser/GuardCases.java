package litechat.browser;

import java.util.List;
import litechat.domain.Tag;
import litechat.interop.ForeignWait;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.persistence.PersistenceException;
import litechat.persistence.Table;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Samples;
import litechat.persistence.contract.Subject;
import org.teavm.jso.JSBody;

/** A transaction waits for the database and for nothing else. */
final class GuardCases {
    private GuardCases() {}

    /** Makes a promise that is not the database's. */
    private interface Foreign {
        Thenable promise();
    }

    static List<Case> all() {
        return List.of(
                refused("a timer", () -> Timers.never()),
                refused("fetch", GuardCases::fetched),
                refused("crypto.subtle", GuardCases::digest),
                refused("a promise that is kept already", GuardCases::kept),
                caught("a timer", () -> Timers.never()),
                caught("fetch", GuardCases::fetched),
                caught("crypto.subtle", GuardCases::digest),
                caught("a promise that is kept already", GuardCases::kept),
                new Case("guard: after a refused wait the transaction can do no more", GuardCases::over),
                new Case("guard: a refused wait in an inner transaction undoes the outer one", GuardCases::nested),
                new Case("guard: before and after a transaction one may wait for anything", GuardCases::outside));
    }

    private static Case refused(String what, Foreign foreign) {
        return new Case("guard: waiting for " + what + " fails at once and undoes all", subject -> {
            Table<Tag> tags = subject.database().tags();
            Expect.thrown(
                    ForeignWait.class,
                    () -> subject.write(tags, () -> {
                        tags.add(Samples.tag("a"));
                        Promises.await(foreign.promise());
                        tags.add(Samples.tag("b"));
                    }));
            Expect.equal(0, tags.count());
        });
    }

    private static Case caught(String what, Foreign foreign) {
        return new Case("guard: waiting for " + what + " undoes all even if the body catches it", subject -> {
            Table<Tag> tags = subject.database().tags();
            Expect.thrown(
                    ForeignWait.class,
                    () -> subject.write(tags, () -> {
                        tags.add(Samples.tag("a"));
                        Expect.thrown(ForeignWait.class, () -> Promises.await(foreign.promise()));
                    }));
            Expect.equal(0, tags.count());
        });
    }

    private static void over(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        Expect.thrown(
                ForeignWait.class,
                () -> subject.write(tags, () -> {
                    Expect.thrown(ForeignWait.class, () -> Promises.await(kept()));
                    Expect.thrown(PersistenceException.class, () -> tags.add(Samples.tag("a")));
                    Expect.thrown(PersistenceException.class, tags::count);
                }));
        Expect.equal(0, tags.count());
    }

    private static void nested(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        Expect.thrown(
                ForeignWait.class,
                () -> subject.write(tags, () -> {
                    tags.add(Samples.tag("a"));
                    Expect.thrown(
                            ForeignWait.class,
                            () -> subject.write(
                                    tags, () -> Expect.thrown(ForeignWait.class, () -> Promises.await(kept()))));
                }));
        Expect.equal(0, tags.count());
    }

    private static void outside(Subject subject) {
        Table<Tag> tags = subject.database().tags();
        Promises.await(digest());
        subject.write(tags, () -> tags.add(Samples.tag("a")));
        Promises.await(fetched());
        subject.write(tags, () -> tags.add(Samples.tag("b")));
        Promises.await(Timers.promise(1));
        Expect.equal(2, tags.count());
    }

    @JSBody(script = "return fetch('./index.html').then(function(response) { return response.text(); });")
    private static native Thenable fetched();

    @JSBody(script = "return crypto.subtle.digest('SHA-256', new Uint8Array([1]));")
    private static native Thenable digest();

    @JSBody(script = "return Promise.resolve(1);")
    private static native Thenable kept();
}

package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Finding;
import litechat.domain.Finding.Problem;
import litechat.domain.Project;
import litechat.domain.Timestamp;
import litechat.persistence.IntegrityService;
import litechat.persistence.PersistenceService;
import litechat.persistence.Table;
import litechat.persistence.TrashService;
import litechat.persistence.faults.Contents;
import litechat.persistence.faults.World;

/** What the check finds is put right, and a repair is undone to the last byte. */
final class RepairCases {
    private RepairCases() {}

    /** Damages the database. */
    private interface Damage {
        void to(Subject subject);
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Problem problem : Problem.values()) {
            cases.add(repaired("repair: " + problem, subject -> damage(subject, problem)));
        }
        cases.add(repaired("repair: all of it at once", subject -> {
            for (Problem problem : Problem.values()) {
                damage(subject, problem);
            }
        }));
        cases.add(repaired(
                "repair: two names in one list that are gone",
                subject -> put(subject, "projects", "p4", "defaultTagIds", List.of("t1", "x", "y", "x"))));
        cases.add(repaired("repair: more changes than are sorted by their text", subject -> {
            for (int i = 12; i > 0; i--) {
                put(subject, "projects", "p4", "defaultTagIds", gone(i));
            }
        }));
        cases.add(repaired("repair: a row whose key is a number", subject -> {
            add(subject, "tags", Attributes.of("id", 7.0).with("name", "Seven"));
            add(subject, "conversations", Attributes.of("id", 8.0).with("title", "Eight"));
        }));
        cases.add(repaired("repair: a conversation that cannot be read goes with its turns", subject -> {
            put(subject, "conversations", "c1", "syncRepoId", "no id");
        }));
        cases.add(repaired("repair: a date that is only written as text", subject -> {
            put(subject, "rules", "r1", "createdAt", "2025-01-02T03:04:05Z");
        }));
        cases.add(
                new Case("repair: what a project that cannot be read holds moves up", RepairCases::unreadableProject));
        cases.add(new Case("repair: a project that moves to the top gets a name of its own", RepairCases::names));
        cases.add(new Case("repair: projects of one name in one place are told apart", RepairCases::siblings));
        cases.add(new Case("repair: a date that is only written as text is read", RepairCases::writtenDate));
        cases.add(new Case("repair: what is no longer so is left alone", RepairCases::stale));
        cases.add(new Case("repair: more numeric keys than a page has are all read", RepairCases::manyNumbers));
        return cases;
    }

    private static Case repaired(String name, Damage damage) {
        return new Case(name, subject -> {
            fill(subject);
            damage.to(subject);
            Contents damaged = Contents.of(subject.database());
            List<Finding> findings = IntegrityService.check();
            Expect.isTrue("something is found", !findings.isEmpty());
            IntegrityService.repair("e", findings, "Repair", World.NOW);
            Expect.equal(List.of(), IntegrityService.check());
            TrashService.restore("e");
            Expect.equal(damaged.toString(), Contents.of(subject.database()).toString());
        });
    }

    private static void fill(Subject subject) {
        PersistenceService.bind(subject.database());
        World.fill(subject.database());
    }

    private static void add(Subject subject, String table, Attributes row) {
        Table<Attributes> rows = subject.rows(table);
        subject.write(rows, () -> rows.add(row));
    }

    private static void put(Subject subject, String table, String key, String field, Object value) {
        Table<Attributes> rows = subject.rows(table);
        subject.write(rows, () -> rows.update(key, Changes.of(field, value)));
    }

    private static List<String> gone(int count) {
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            gone.add("gone" + i);
        }
        return gone;
    }

    private static void damage(Subject subject, Problem problem) {
        switch (problem) {
            case ORPHAN ->
                subject.write(
                        subject.database().interactions(),
                        () -> subject.database().interactions().add(World.turn("lost", "none", 0)));
            case DANGLING -> put(subject, "providerConfigs", "v1", "apiKeyId", "none");
            case DUPLICATE_ORDER ->
                subject.write(subject.database().interactions(), () -> subject.database()
                        .interactions()
                        .bulkAdd(List.of(World.turn("c1c", "c1", 1), World.turn("c1d", "c1", 0))));
            case SAME_NAME -> {
                for (String id : List.of("s1", "s2", "s3")) {
                    addSibling(subject, id);
                }
            }
            case INVALID_DATE -> put(subject, "rules", "r1", "updatedAt", "never");
            case UNREADABLE -> put(subject, "tags", "t1", "name", 5.0);
            case CYCLE -> put(subject, "projects", "p1", "parentId", "p3");
        }
    }

    private static void addSibling(Subject subject, String id) {
        Attributes row = Expect.present(subject.rows("projects").get("p4"));
        add(subject, "projects", row.with("id", id).with("name", "Twin").with("parentId", "p4"));
    }

    private static Project project(String id) {
        for (Project project : PersistenceService.loadProjects()) {
            if (project.id().equals(id)) {
                return project;
            }
        }
        throw new AssertionError("no project " + id);
    }

    private static void unreadableProject(Subject subject) {
        fill(subject);
        put(subject, "projects", "p1", "name", " ");
        put(subject, "projects", "p2", "name", "Project p4");
        Contents damaged = Contents.of(subject.database());
        IntegrityService.repair("e", IntegrityService.check(), "Repair", World.NOW);
        Expect.equal(List.of(), IntegrityService.check());
        Expect.equal(4, PersistenceService.loadConversations().size());
        Expect.equal(null, project("p2").parentId());
        Expect.equal("Project p4 (2)", project("p2").name());
        TrashService.restore("e");
        Expect.equal(damaged.toString(), Contents.of(subject.database()).toString());
    }

    private static void names(Subject subject) {
        fill(subject);
        put(subject, "projects", "p3", "name", "Project p4");
        put(subject, "projects", "p3", "parentId", "none");
        IntegrityService.repair("e", IntegrityService.check(), "Repair", World.NOW);
        Expect.equal(null, project("p3").parentId());
        Expect.equal("Project p4 (2)", project("p3").name());
    }

    private static void siblings(Subject subject) {
        fill(subject);
        damage(subject, Problem.SAME_NAME);
        add(
                subject,
                "projects",
                Expect.present(subject.rows("projects").get("s1"))
                        .with("id", "elsewhere")
                        .with("parentId", null));
        Expect.equal(2, IntegrityService.check().size());
        IntegrityService.repair("e", IntegrityService.check(), "Repair", World.NOW);
        Expect.equal("Twin", project("s1").name());
        Expect.equal("Twin (2)", project("s2").name());
        Expect.equal("Twin (3)", project("s3").name());
        Expect.equal("Twin", project("elsewhere").name());
    }

    private static void writtenDate(Subject subject) {
        fill(subject);
        put(subject, "rules", "r1", "createdAt", "1970-01-01T00:00:07Z");
        IntegrityService.repair("e", IntegrityService.check(), "Repair", World.NOW);
        Expect.equal(
                new Timestamp(7000),
                Expect.present(subject.rows("rules").get("r1")).get("createdAt"));
    }

    private static void stale(Subject subject) {
        fill(subject);
        for (Problem problem : Problem.values()) {
            damage(subject, problem);
        }
        List<Finding> findings = IntegrityService.check();
        Expect.isTrue("each kind is found", findings.size() >= Problem.values().length);
        IntegrityService.repair("e1", findings, "Repair", World.NOW);
        Contents repaired = Contents.of(subject.database());
        Expect.equal(
                0, IntegrityService.repair("e2", findings, "Repair", World.NOW).rows());
        TrashService.purge(List.of("e2"));
        Expect.equal(repaired.toString(), Contents.of(subject.database()).toString());
    }

    private static void manyNumbers(Subject subject) {
        PersistenceService.bind(subject.database());
        List<Attributes> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            rows.add(Attributes.of("id", (double) i).with("name", "N" + i));
        }
        rows.add(Attributes.of("id", "0text").with("name", "T"));
        Table<Attributes> tags = subject.rows("tags");
        subject.write(tags, () -> tags.bulkAdd(rows));
        Expect.equal(600, IntegrityService.check().size());
    }
}

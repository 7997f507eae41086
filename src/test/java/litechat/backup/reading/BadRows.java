package litechat.backup.reading;

import static litechat.backup.reading.Backups.around;
import static litechat.backup.reading.Backups.conversation;
import static litechat.backup.reading.Backups.conversations;
import static litechat.backup.reading.Backups.file;
import static litechat.backup.reading.Backups.interaction;
import static litechat.backup.reading.Backups.interactions;
import static litechat.backup.reading.Backups.project;
import static litechat.backup.reading.Backups.row;
import static litechat.backup.reading.Backups.section;

import java.util.List;

/** Backups in which something is wrong with a row. */
final class BadRows extends BadInputs {
    @Override
    void addAll() {
        rows();
        ids();
        references();
        dates();
        types();
        names();
    }

    private void rows() {
        String one = conversation("c1");
        add("41 twice the same", file(conversations(one, one)), Reason.ROW_TWICE, "$.conversations[1]")
                .importing("conversations.id", "c1");
        add(
                "42 twice with other content",
                file(conversations(one, conversation("c1", "\"title\":\"U\""))),
                Reason.ID_TWICE,
                "$.conversations[1].id");
        add(
                "42 twice with one letter changed",
                file(conversations(conversation("c1", "\"x\":\"ab\""), conversation("c1", "\"x\":\"ba\""))),
                Reason.ID_TWICE,
                "$.conversations[1].id");
        add(
                "44 no id",
                file(conversations(row("\"title\":\"T\"," + Backups.DATES))),
                Reason.ID_MISSING,
                "$.conversations[0].id");
        String link = "\"tagId\":\"t1\",\"ruleId\":\"r1\"";
        add(
                        "53 link twice",
                        file(section("tagRuleLinks", row("\"id\":\"a\"," + link), row("\"id\":\"b\"," + link))),
                        Reason.LINK_TWICE,
                        "$.tagRuleLinks[1]")
                .importing("tagRuleLinks.id", "");
        String tag = "\"name\":\"T\"," + Backups.DATES;
        add(
                        "54 name twice",
                        file(section("tags", row("\"id\":\"a\"," + tag), row("\"id\":\"b\"," + tag))),
                        Reason.NAME_TAKEN,
                        "$.tags[1].name")
                .importing("tags.name", "T|T (2)");
        add(
                        "54 siblings of a name",
                        file(section("projects", project("a", "\"name\":\"P\""), project("b", "\"name\":\"P\""))),
                        Reason.NAME_TAKEN,
                        "$.projects[1].name")
                .importing("projects.name", "P|P (2)");
        for (String index : List.of("-2", "0.5", "1e300", "9007199254740993")) {
            add(
                            "55 index " + index,
                            file(conversations(one), interactions(interaction("i1", "c1", "\"index\":" + index))),
                            Reason.ORDER,
                            "$.interactions[0].index")
                    .importing("interactions.index", "0");
        }
        add(
                        "55 index twice",
                        file(conversations(one), interactions(interaction("i1", "c1"), interaction("i2", "c1"))),
                        Reason.ORDER,
                        "$.interactions[1].index")
                .importing("interactions.index", "0|1");
    }

    private void ids() {
        for (String id : List.of(
                "{}",
                "[]",
                "true",
                "1.5",
                "1e300",
                "-9007199254740993",
                "\"NaN\"",
                "\"\"",
                "\"" + "x".repeat(10_240) + "\"",
                "\"a/b\"",
                "\"a\\u0000\"",
                "\"\\ud83c\"",
                "\"__proto__\"",
                "\"constructor\"",
                "\"a b\"",
                "\"é\"")) {
            String name = "45, 46 id " + (id.length() > 40 ? "of 10 KB" : id);
            add(
                    name,
                    file(conversations(row("\"id\":" + id + ",\"title\":\"T\"," + Backups.DATES))),
                    Reason.ID_INVALID,
                    "$.conversations[0].id");
        }
        add(
                "45 id null",
                file(conversations(row("\"id\":null,\"title\":\"T\"," + Backups.DATES))),
                Reason.ID_MISSING,
                "$.conversations[0].id");
        add(
                        "45 id number",
                        file(conversations(row("\"id\":12,\"title\":\"T\"," + Backups.DATES))),
                        Reason.ID_NUMBER,
                        "$.conversations[0].id")
                .importing("conversations.id", "12");
    }

    private void references() {
        String one = conversation("c1");
        add(
                        "47 no conversation",
                        file(conversations(one), interactions(interaction("i1", "c2"))),
                        Reason.ORPHAN,
                        "$.interactions[0].conversationId")
                .importing("interactions.id", "");
        add(
                        "48 no project",
                        file(section("projects"), conversations(conversation("c1", "\"projectId\":\"p\""))),
                        Reason.UNLINKED,
                        "$.conversations[0].projectId")
                .importing("conversations.projectId", "null");
        add(
                "49 cycle",
                file(section("projects", project("a", "\"parentId\":\"b\""), project("b", "\"parentId\":\"a\""))),
                Reason.PROJECT_CYCLE,
                "$.projects[0].parentId");
        add(
                "50 its own parent",
                file(section("projects", project("r"), project("a", "\"parentId\":\"a\""))),
                Reason.PROJECT_CYCLE,
                "$.projects[1].parentId");
        String[] chain = new String[10_000];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = i == 0 ? project("p0") : project("p" + i, "\"parentId\":\"p" + (i - 1) + "\"");
        }
        add("51 chain of 10000", file(section("projects", chain)), Reason.PROJECT_DEPTH, null);
        String link = row("\"id\":\"l\",\"tagId\":\"t1\",\"ruleId\":\"r1\"");
        add("52 no tag", file(section("tags"), section("tagRuleLinks", link)), Reason.ORPHAN, "$.tagRuleLinks[0].tagId")
                .importing("tagRuleLinks.id", "");
        add(
                        "52 no rule",
                        file(section("rules"), section("tagRuleLinks", link)),
                        Reason.ORPHAN,
                        "$.tagRuleLinks[0].ruleId")
                .importing("tagRuleLinks.id", "");
        add(
                        "56 no key",
                        file(
                                section("apiKeys"),
                                section(
                                        "providerConfigs",
                                        row("\"id\":\"p\",\"name\":\"P\",\"type\":\"ollama\",\"apiKeyId\":\"k\","
                                                + Backups.DATES))),
                        Reason.UNLINKED,
                        "$.providerConfigs[0].apiKeyId")
                .importing("providerConfigs.apiKeyId", "null");
        add(
                        "no answered turn",
                        file(conversations(one), interactions(interaction("i1", "c1", "\"parentId\":\"i0\""))),
                        Reason.UNLINKED,
                        "$.interactions[0].parentId")
                .importing("interactions.parentId", "null");
    }

    private void dates() {
        for (String date : List.of(
                "\"garbage\"",
                "\"\"",
                "\"2024-02-30T00:00:00.000Z\"",
                "\"2024-02-30\"",
                "0",
                "-1",
                "8640000000000001",
                "{}")) {
            add(
                    "57, 58, 59 date " + date,
                    file(conversations(conversation("c1", "\"createdAt\":" + date))),
                    Reason.DATE_INVALID,
                    "$.conversations[0].createdAt");
        }
        add(
                "58 last synced",
                file(conversations(conversation("c1", "\"lastSyncedAt\":\"2023-02-29T00:00:00Z\""))),
                Reason.DATE_INVALID,
                "$.conversations[0].lastSyncedAt");
        add(
                "60 date null",
                file(conversations(conversation("c1", "\"createdAt\":null"))),
                Reason.DATE_MISSING,
                "$.conversations[0].createdAt");
        add(
                        "61 reversed",
                        file(conversations(conversation("c1", "\"updatedAt\":\"2025-06-10T00:00:00Z\""))),
                        Reason.DATES_REVERSED,
                        "$.conversations[0].updatedAt")
                .importing("conversations.updatedAt", "2025-06-10T00:00:00.000Z");
        add(
                        "62 far",
                        file(conversations(conversation("c1", "\"updatedAt\":\"+275760-09-13T00:00:00.000Z\""))),
                        Reason.DATE_FAR,
                        "$.conversations[0].updatedAt")
                .importing("conversations.updatedAt", "+275760-09-13T00:00:00.000Z");
    }

    private void types() {
        String one = conversation("c1");
        add(
                "63 text for number",
                file(conversations(one), interactions(interaction("i1", "c1", "\"index\":\"0\""))),
                Reason.TYPE_WRONG,
                "$.interactions[0].index");
        add(
                "63 number for text",
                file(conversations(conversation("c1", "\"title\":5"))),
                Reason.TYPE_WRONG,
                "$.conversations[0].title");
        add(
                "63 list for object",
                file(conversations(conversation("c1", "\"metadata\":[]"))),
                Reason.TYPE_WRONG,
                "$.conversations[0].metadata");
        String mod = "\"id\":\"m\",\"name\":\"M\",\"loadOrder\":0,\"createdAt\":\"2025-06-11T09:30:00Z\"";
        add(
                "68 \"false\"",
                file(section("mods", row(mod, "\"enabled\":\"false\""))),
                Reason.TYPE_WRONG,
                "$.mods[0].enabled");
        add("64 1e999", around("1e999"), Reason.NUMBER_TOO_LARGE, "$.conversations[0].metadata.value");
        add("64 2^53+1", around("9007199254740993"), Reason.DIGITS_LOST, "$.conversations[0].metadata.value")
                .importing("conversations.metadata", "{\"value\":9007199254740992}");
        add(
                "blank name",
                file(section("projects", project("p", "\"name\":\" \""))),
                Reason.TYPE_WRONG,
                "$.projects[0].name");
        add(
                "attachment that is another",
                file(section("attachments", row("\"sha256\":\"e3b0\",\"base64\":\"YQ==\""))),
                Reason.CONTENT_CHANGED,
                "$.attachments[0].base64");
        add(
                "attachment not in Base64",
                file(section("attachments", row("\"sha256\":\"e3b0\",\"base64\":\"?\""))),
                Reason.TYPE_WRONG,
                "$.attachments[0].base64");
    }

    private void names() {
        add("69 at the root", file("\"rules\":[]", "\"__proto__\":{\"x\":1}"), Reason.SECTION_UNKNOWN, "$.__proto__")
                .importing("rules.id", "");
        add(
                        "69 in a row",
                        file(conversations(conversation("c1", "\"__proto__\":{\"x\":1}"))),
                        Reason.NAME_DROPPED,
                        "$.conversations[0].__proto__")
                .importing("conversations.__proto__", "undefined");
        add(
                        "69 deep",
                        around("[{\"a\":{\"__proto__\":{\"x\":1}}}]"),
                        Reason.NAME_DROPPED,
                        "$.conversations[0].__proto__")
                .importing("conversations.metadata", "{\"value\":[{\"a\":{}}]}");
        add(
                        "69 in settings",
                        file("\"settings\":{\"__proto__\":{\"x\":1}}"),
                        Reason.NAME_DROPPED,
                        "$.settings.__proto__")
                .importing("appState.key", "");
        add("69 dotted", file("\"settings\":{\"__proto__.x\":1}"), Reason.NAME_DROPPED, "$.settings[\"__proto__.x\"]")
                .importing("appState.key", "");
        add(
                        "70 constructor",
                        file(conversations(conversation("c1", "\"constructor\":{\"prototype\":{\"x\":1}}"))),
                        Reason.NAME_DROPPED,
                        "$.conversations[0].constructor")
                .importing("conversations.constructor", "undefined");
        for (String name : List.of("toString", "hasOwnProperty", "then")) {
            add(
                            "71 " + name,
                            file(conversations(conversation("c1", "\"" + name + "\":\"x\""))),
                            Reason.NAME_UNUSUAL,
                            "$.conversations[0]." + name)
                    .importing("conversations." + name, "x");
        }
        add("name twice", around("{\"a\":1,\"a\":2}"), Reason.MEMBER_TWICE, "$.conversations[0].metadata.value.a")
                .importing("conversations.metadata", "{\"value\":{\"a\":2}}");
    }
}

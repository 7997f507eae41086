package litechat.backup.reading;

import static litechat.backup.reading.Backups.around;
import static litechat.backup.reading.Backups.conversation;
import static litechat.backup.reading.Backups.conversations;
import static litechat.backup.reading.Backups.file;
import static litechat.backup.reading.Backups.section;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Files that are no backup at all, are cut off, or have another shape than a backup has. */
final class BadFiles extends BadInputs {
    @Override
    void addAll() {
        containers();
        cuts();
        shapes();
        otherPrograms();
    }

    private void containers() {
        add("1 empty", "", Reason.EMPTY_FILE, "$");
        add("2 white space", " \n\t\r\n", Reason.EMPTY_FILE, "$");
        add("3 one space", " ", Reason.EMPTY_FILE, "$");
        add("3 mark only", "\ufeff", Reason.EMPTY_FILE, "$");
        add("4 mark and a backup", "\ufeff" + file(conversations(conversation("c1"))), Reason.BYTE_ORDER_MARK, "$")
                .importing("conversations.title", "T");
        String sound = file(conversations(conversation("c1")));
        add("5 UTF-16LE", ("\ufeff" + sound).getBytes(StandardCharsets.UTF_16LE), Reason.UTF16, "$");
        add("5 UTF-16BE", ("\ufeff" + sound).getBytes(StandardCharsets.UTF_16BE), Reason.UTF16, "$");
        add("5 UTF-16 without mark", sound.getBytes(StandardCharsets.UTF_16LE), Reason.BINARY, "$");
        add(
                "6 Latin-1",
                around("\"caf\u00e9 au lait\"").getBytes(StandardCharsets.ISO_8859_1),
                Reason.NOT_UTF8,
                "$.conversations[0].metadata.value");
        add("7 NUL bytes", "\u0000\u0000\u0000", Reason.BINARY, "$");
        add("7 PNG", "\u0089PNG\r\n\u001a\n\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1), Reason.BINARY, "$");
        add("7 NUL behind the backup", sound + " ".repeat(600) + "\u0000", Reason.TRAILING, "$");
        add("8 web page", "\n<!doctype html><html><title>404</title>", Reason.WEB_PAGE, "$");
        add("11 two documents", sound + "\n" + sound, Reason.TRAILING, "$");
        add("12 trailing garbage", sound + "x", Reason.TRAILING, "$");
        add("13 trailing comma", file("\"conversations\":[],"), Reason.MALFORMED, "$.conversations");
        add("13 comment", file("\"conversations\":[] // all"), Reason.MALFORMED, "$.conversations");
        add("13 NaN", around("NaN"), Reason.MALFORMED, "$.conversations[0].metadata.value");
        add("13 single quotes", around("'a'"), Reason.MALFORMED, "$.conversations[0].metadata.value");
    }

    private void cuts() {
        byte[] whole = file(conversations(conversation("c1"), conversation("c2", "\"metadata\":{\"x\":\"🌱\\u00e9\"}")))
                .getBytes(StandardCharsets.UTF_8);
        for (int percent : new int[] {1, 10, 50, 90, 99}) {
            byte[] cut = Arrays.copyOf(whole, Math.max(1, whole.length * percent / 100));
            add("9 cut at " + percent + " %", cut, Reason.TRUNCATED, null);
        }
        String text = new String(whole, StandardCharsets.UTF_8);
        int tree = text.substring(0, text.indexOf("🌱")).getBytes(StandardCharsets.UTF_8).length;
        for (int bytes = 1; bytes < 4; bytes++) {
            add("10 cut in a character after " + bytes, Arrays.copyOf(whole, tree + bytes), Reason.TRUNCATED, null);
        }
        int escape = text.indexOf("\\u00e9");
        for (int units = 1; units < 6; units++) {
            add("10 cut in an escape after " + units, text.substring(0, escape + units), Reason.TRUNCATED, null);
        }
    }

    private void shapes() {
        add("21 null", "null", Reason.NOT_A_BACKUP, "$");
        add("22 []", "[]", Reason.NOT_A_BACKUP, "$");
        add("22 [1]", "[1]", Reason.NOT_A_BACKUP, "$");
        add("23 42", "42", Reason.NOT_A_BACKUP, "$");
        add("23 \"x\"", "\"x\"", Reason.NOT_A_BACKUP, "$");
        add("23 true", "true", Reason.NOT_A_BACKUP, "$");
        add("24 {}", "{}", Reason.NOT_A_BACKUP, "$");
        add("25 version only", "{\"version\":1}", Reason.EMPTY_BACKUP, "$");
        add("26 no version", "{\"conversations\":[]}", Reason.VERSION_MISSING, "$");
        for (String version : List.of("0", "-1", "1.5", "\"1\"", "null", "true", "[1]")) {
            add(
                    "27, 28 version " + version,
                    "{\"version\":" + version + ",\"rules\":[]}",
                    Reason.VERSION_INVALID,
                    "$.version");
        }
        add("29 version 999", "{\"version\":999,\"rules\":[]}", Reason.VERSION_TOO_NEW, "$.version");
        add("32 section is an object", file("\"rules\":{}"), Reason.SECTION_SHAPE, "$.rules");
        add("32 settings are a list", file("\"settings\":[]"), Reason.SECTION_SHAPE, "$.settings");
        add("33 section is null", file("\"rules\":null"), Reason.SECTION_SHAPE, "$.rules");
        add("33 section is a text", file("\"rules\":\"\""), Reason.SECTION_SHAPE, "$.rules");
        add("33 section is a number", file("\"rules\":0"), Reason.SECTION_SHAPE, "$.rules");
        add(
                        "34 unknown section",
                        file(conversations(conversation("c1")), "\"workflows\":[{\"a\":[1]}]"),
                        Reason.SECTION_UNKNOWN,
                        "$.workflows")
                .importing("conversations.id", "c1");
        add("34 unknown value", file("\"rules\":[]", "\"note\":7"), Reason.SECTION_UNKNOWN, "$.note")
                .importing("rules.id", "");
        add("34 section twice", file("\"rules\":[]", "\"rules\":[]"), Reason.SECTION_TWICE, "$.rules");
        add("35 null element", file(section("rules", "null")), Reason.ROW_SHAPE, "$.rules[0]");
        add("35 hole", file(section("rules", "", "")), Reason.MALFORMED, "$.rules[0]");
        add("36 text element", file(section("rules", "\"r\"")), Reason.ROW_SHAPE, "$.rules[0]");
        add("36 number element", file(section("rules", "1")), Reason.ROW_SHAPE, "$.rules[0]");
        add("36 list element", file(section("rules", "[{}]")), Reason.ROW_SHAPE, "$.rules[0]");
        add("38 depth 65", around("[".repeat(63) + "]".repeat(63)), Reason.TOO_DEEP, null);
        add("38 depth 100000", around("[".repeat(100_000)), Reason.TOO_DEEP, null);
        add("38 depth 5000000", "[".repeat(5_000_000), Reason.TOO_DEEP, null);
        StringBuilder members = new StringBuilder("{\"n\":0");
        for (int i = 0; i < 200_000; i++) {
            members.append(",\"").append(i).append("\":0");
        }
        add("39 200000 members", around(members.append('}').toString()), Reason.TOO_LARGE, null);
        add(
                "37 1000000 elements",
                file(section("rules", "null,".repeat(999_999) + "null")),
                Reason.ROW_SHAPE,
                "$.rules[0]");
        add("40 name of 1 MB", around("{\"" + "n".repeat(1_000_000) + "\":0}"), Reason.TOO_LARGE, null);
    }

    private void otherPrograms() {
        add("31 ChatGPT", "[{\"title\":\"T\",\"mapping\":{\"a\":{}},\"current_node\":\"a\"}]", Reason.OTHER_FORMAT, "$")
                .importing("conversations.id", "")
                .inThePage("It is an export of ChatGPT.");
        add("31 Claude", "[{\"uuid\":\"u\",\"name\":\"N\",\"chat_messages\":[]}]", Reason.OTHER_FORMAT, "$")
                .importing("conversations.id", "")
                .inThePage("It is an export of Claude.");
        add("31 Open WebUI", "[{\"id\":\"i\",\"title\":\"T\",\"chat\":{}}]", Reason.OTHER_FORMAT, "$");
        add("31 Dexie", "{\"formatName\":\"dexie\",\"formatVersion\":1,\"data\":{}}", Reason.OTHER_FORMAT, "$");
        add("31 Bitwarden", "{\"encrypted\":false,\"folders\":[],\"items\":[]}", Reason.OTHER_FORMAT, "$");
        add("31 one conversation", "{\"conversation\":{},\"interactions\":[]}", Reason.OTHER_FORMAT, "$")
                .inThePage("The row has no id.");
        add("31 big-AGI", "{\"conversations\":[],\"folders\":{},\"models\":{}}", Reason.OTHER_FORMAT, "$");
        add("31 NextChat", "{\"chat-next-web-store\":{},\"mask-store\":{}}", Reason.OTHER_FORMAT, "$")
                .importing("conversations.id", "")
                .inThePage("It is an export of NextChat.");
    }
}

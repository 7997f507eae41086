package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.JsonText;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.cli.JdkDigest;
import litechat.cli.JdkInflation;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;

/** What became of an export of another program. */
final class Imported {
    final Format format;
    final Report report;
    final Map<DataSection, List<Attributes>> rows = new LinkedHashMap<>();
    private final Map<String, String> sourceIds = new HashMap<>();

    private Imported(byte[] file) {
        ForeignFile foreign = ForeignFile.open(new MemorySource(file), JdkInflation::new);
        assertNotNull(foreign, "an export that is read");
        format = foreign.format();
        report = foreign.read(
                JdkDigest::new,
                (section, row) ->
                        rows.computeIfAbsent(section, none -> new ArrayList<>()).add(row),
                Pause.NONE);
        for (Attributes row : of(DataSection.INTERACTIONS)) {
            sourceIds.put(
                    row.key("id"),
                    row.attributes("metadata").attributes("source").key("id"));
        }
        assertThatOurVerificationFindsNothing();
    }

    static Imported of(String json) {
        return new Imported(json.getBytes(StandardCharsets.UTF_8));
    }

    static Imported of(byte[] file) {
        return new Imported(file);
    }

    List<Attributes> of(DataSection section) {
        return rows.getOrDefault(section, List.of());
    }

    Attributes conversation() {
        assertEquals(1, of(DataSection.CONVERSATIONS).size());
        return of(DataSection.CONVERSATIONS).get(0);
    }

    /** The turn that stands for a message of the other program. */
    Attributes turn(String sourceId) {
        return of(DataSection.INTERACTIONS).stream()
                .filter(row -> sourceId.equals(sourceIds.get(row.key("id"))))
                .findFirst()
                .orElseThrow();
    }

    /** One line for each turn: {@code id index [parent] type: question → answer}, with the other program's ids. */
    List<String> turns() {
        List<String> lines = new ArrayList<>();
        for (Attributes row : of(DataSection.INTERACTIONS)) {
            Attributes metadata = row.attributes("metadata");
            StringBuilder line = new StringBuilder(sourceIds.get(row.key("id")) + " " + row.key("index"));
            if (row.get("parentId") != null) {
                line.append(" in ").append(sourceIds.get(row.key("parentId")));
            }
            for (String link : List.of("continuesId", "regeneratedFromId", "editedFromId")) {
                if (metadata.get(link) != null) {
                    line.append(" ").append(link, 0, link.length() - 2).append(" ");
                    line.append(sourceIds.get(metadata.key(link)));
                }
            }
            String question =
                    row.get("prompt") == null ? "" : row.attributes("prompt").key("content") + " ";
            line.append(": ").append(question).append("→ ").append(row.get("response"));
            lines.add(line.toString());
        }
        return lines;
    }

    /** Each remark as {@code REASON path sentence}. */
    List<String> remarks() {
        List<String> lines = new ArrayList<>();
        for (Remark remark : report.remarks().kept()) {
            lines.add(remark.reason() + " " + remark.place().path() + " " + remark.sentence());
        }
        return lines;
    }

    /** All rows as text. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        rows.forEach((section, all) -> all.forEach(row -> lines.add(section.title() + " " + JsonText.of(row))));
        return lines;
    }

    /** Whatever the file was, what came out of it is a sound backup. */
    private void assertThatOurVerificationFindsNothing() {
        List<String> sections = new ArrayList<>();
        rows.forEach((section, all) -> sections.add("\"" + section.title() + "\":["
                + String.join(",", all.stream().map(JsonText::of).toList()) + "]"));
        if (sections.isEmpty()) {
            return;
        }
        String backup =
                "{\"version\":1,\"exportedAt\":\"2025-06-11T09:30:00.000Z\"," + String.join(",", sections) + "}";
        List<Attributes> read = new ArrayList<>();
        Verification verification = new Verification(JdkDigest::new, (section, row) -> read.add(row));
        byte[] bytes = backup.getBytes(StandardCharsets.UTF_8);
        verification.push(bytes, bytes.length);
        List<Remark> remarks = verification.end().remarks().kept();
        assertEquals(
                List.of(Reason.NOT_PROVED), remarks.stream().map(Remark::reason).toList(), remarks::toString);
        List<Attributes> made = new ArrayList<>();
        rows.forEach((section, all) -> made.addAll(all));
        assertEquals(
                made.stream().map(JsonText::of).toList(),
                read.stream().map(JsonText::of).toList());
    }
}

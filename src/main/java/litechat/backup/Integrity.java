package litechat.backup;

import java.util.List;

/**
 * What proves that a backup is whole: how many rows each section has, and a hash of its lines.
 *
 * <p>A section's hash is taken over what stands in the file between the line that opens the section and the line that closes it: each
 * row's line with the comma behind it, and its line feed. The hash over all is taken over one line for the version of the schema and one
 * for each section.
 */
public record Integrity(int schemaVersion, List<Part> sections, String sha256) {
    /** The name of the block in the file. */
    public static final String NAME = "integrity";

    /** One section. */
    public record Part(String name, double rows, String sha256) {
        private String line() {
            return name + " " + JsonText.of(rows) + " " + sha256 + "\n";
        }
    }

    /** The block for these sections, in their order. */
    public static Integrity of(int schemaVersion, List<Part> sections, Digest all) {
        all.update("schema " + schemaVersion + "\n");
        for (Part section : sections) {
            all.update(section.line());
        }
        return new Integrity(schemaVersion, sections, all.hex());
    }

    /** As it stands in the file. */
    public String text() {
        StringBuilder text = new StringBuilder("\"" + NAME + "\":{\n\"schemaVersion\":" + schemaVersion);
        text.append(",\n\"sections\":{");
        String before = "\n";
        for (Part section : sections) {
            text.append(before).append('"').append(section.name()).append("\":{\"rows\":");
            text.append(JsonText.of(section.rows())).append(",\"sha256\":\"");
            text.append(section.sha256()).append("\"}");
            before = ",\n";
        }
        return text.append("\n},\n\"sha256\":\"").append(sha256).append("\"\n}").toString();
    }
}

package litechat.backup.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import litechat.cli.JdkDigest;

/** Files to be verified, written by hand. */
final class Backups {
    static final String DATES = "\"createdAt\":\"2025-06-11T09:30:00.000Z\",\"updatedAt\":\"2025-06-11T09:30:00.000Z\"";

    private Backups() {}

    /** A backup with these sections. */
    static String file(String... sections) {
        return "{\"version\":1,\"exportedAt\":\"2025-06-11T09:30:00.000Z\"," + String.join(",", sections) + "}";
    }

    static String section(String name, String... rows) {
        return "\"" + name + "\":[" + String.join(",", rows) + "]";
    }

    static String conversations(String... rows) {
        return section("conversations", rows);
    }

    static String interactions(String... rows) {
        return section("interactions", rows);
    }

    /** A sound conversation; fields given again come later, and win. */
    static String conversation(String id, String... fields) {
        return row("\"id\":\"" + id + "\",\"title\":\"T\"," + DATES, fields);
    }

    static String interaction(String id, String conversation, String... fields) {
        return row("\"id\":\"" + id + "\",\"conversationId\":\"" + conversation + "\",\"index\":0", fields);
    }

    static String project(String id, String... fields) {
        return row("\"id\":\"" + id + "\",\"name\":\"" + id + "\"," + DATES, fields);
    }

    static String row(String known, String... fields) {
        return "{" + known + (fields.length == 0 ? "" : "," + String.join(",", fields)) + "}";
    }

    /** A backup whose one conversation holds a value. */
    static String around(String value) {
        return file(conversations(conversation("c1", "\"metadata\":{\"value\":" + value + "}")));
    }

    static Report verified(String text) {
        return verified(text.getBytes(StandardCharsets.UTF_8), 4096);
    }

    static Report verified(byte[] bytes, int size) {
        Verification verification = new Verification(JdkDigest::new);
        return verified(verification, bytes, size);
    }

    static Report verified(Verification verification, byte[] bytes, int size) {
        for (int from = 0; from < bytes.length; from += size) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size));
            verification.push(piece, piece.length);
        }
        return verification.end();
    }
}

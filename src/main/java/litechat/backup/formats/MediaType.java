package litechat.backup.formats;

import org.jspecify.annotations.Nullable;

/** Tells what kind of file bytes are. */
final class MediaType {
    static final String UNKNOWN = "application/octet-stream";

    private MediaType() {}

    /** What is said of the file if anything is, else what its first bytes or its name say. */
    static String of(@Nullable String said, String name, byte[] bytes) {
        if (said != null && said.indexOf('/') > 0) {
            return said;
        }
        String seen = byBytes(bytes);
        return seen == null ? byName(name) : seen;
    }

    private static @Nullable String byBytes(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(bytes, 0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (begins(bytes, 0, '%', 'P', 'D', 'F')) {
            return "application/pdf";
        }
        if (begins(bytes, 0, 'R', 'I', 'F', 'F')) {
            return begins(bytes, 8, 'W', 'A', 'V', 'E') ? "audio/wav" : "image/webp";
        }
        return null;
    }

    private static boolean begins(byte[] bytes, int from, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (from + i >= bytes.length || (bytes[from + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String byName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt", "md", "log" -> "text/plain";
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "svg" -> "image/svg+xml";
            case "mp3" -> "audio/mpeg";
            case "m4a" -> "audio/mp4";
            case "mp4" -> "video/mp4";
            default -> UNKNOWN;
        };
    }
}

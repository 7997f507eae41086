package litechat.providers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Server-sent events read from bytes as they come, by the rules of the HTML standard. */
final class ServerSentEvents {
    private final BufferedReader lines;

    ServerSentEvents(InputStream bytes) {
        // Keeps a character whose bytes have not all come yet, and takes LF, CR and CRLF for a line's end.
        lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** The data of the next event, or null at the end; an event that was not finished is none. */
    @Nullable
    String next() throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                data.append(line.substring(line.startsWith("data: ") ? 6 : 5)).append('\n');
            } else if (line.isEmpty() && data.length() > 0) {
                return data.substring(0, data.length() - 1);
            }
        }
        return null;
    }
}

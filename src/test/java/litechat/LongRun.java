package litechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A proof that may be run as often as there is time for: how often it was, from which seed, and what was seen.
 *
 * <p>Where the property {@code litechat.report} names a folder, each leaves its line in the report there.
 */
public final class LongRun implements AutoCloseable {
    private static final String FOLDER = System.getProperty("litechat.report", "");
    private static final String HEAD =
            """
            | proof | runs | seeds | seen | violations | seconds | ended |
            |---|---|---|---|---|---|---|
            """;

    private final String proof;
    private final Instant start = Instant.now();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final long firstSeed;
    private int runs;
    private boolean held;

    public LongRun(String proof, long firstSeed) {
        this.proof = proof;
        this.firstSeed = firstSeed;
    }

    /** How often to run a proof: the property of this name, or else this number. */
    public static int times(String property, int otherwise) {
        return Integer.getInteger(property, otherwise);
    }

    /** The seed of the next run. */
    public long next() {
        return firstSeed + runs++;
    }

    /** Counts something that was seen. */
    public void saw(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** How often it was seen. */
    public int count(String what) {
        return seen.getOrDefault(what, 0);
    }

    /** Says that all runs were as they have to be; without it, the last one was not. */
    public void held() {
        held = true;
    }

    @Override
    public String toString() {
        return proof + ": " + runs + " runs, " + seen;
    }

    @Override
    public void close() {
        if (!FOLDER.isEmpty()) {
            try {
                write(Path.of(FOLDER));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path report = folder.resolve("report.md");
        try (FileChannel channel = FileChannel.open(
                report, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock(); // tests may run in several processes
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(report)) {
                if (line.startsWith("| ") && !HEAD.startsWith(line) && !line.startsWith(start())) {
                    lines.add(line);
                }
            }
            lines.add(line());
            String text = HEAD + String.join("\n", lines) + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String start() {
        return "| " + proof + " | ";
    }

    private String line() {
        Instant end = Instant.now();
        List<String> counts = new ArrayList<>();
        seen.forEach((what, count) -> counts.add(what + " " + count));
        long last = firstSeed + runs - 1;
        String violations = held ? "0" : "FAILED at seed " + last + ", see the test";
        return start() + runs + " | " + firstSeed + " to " + last + " | " + String.join(", ", counts) + " | "
                + violations + " | " + Duration.between(start, end).toSeconds() + " | " + end + " |";
    }
}

package litechat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Stream;

/** The memory of all processes that this one has started, on systems that tell of it in {@code /proc}; elsewhere none. */
final class ProcessMemory {
    private static final int LOOK_MILLIS = 500;

    private final Timer looking = new Timer(true);
    private final double before = bytes();
    private double peak = before;

    private ProcessMemory() {}

    /** Watches from now on. */
    static ProcessMemory watch() {
        ProcessMemory memory = new ProcessMemory();
        memory.looking.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        memory.look();
                    }
                },
                LOOK_MILLIS,
                LOOK_MILLIS);
        return memory;
    }

    /** Ends the watching. @return how many bytes they grew by at most */
    synchronized double growth() {
        looking.cancel();
        return peak - before;
    }

    private synchronized void look() {
        peak = Math.max(peak, bytes());
    }

    /** What they have now; what several share is counted once. */
    private static double bytes() {
        try (Stream<ProcessHandle> started = ProcessHandle.current().descendants()) {
            return started.mapToDouble(process -> bytes(process.pid())).sum();
        }
    }

    private static double bytes(long process) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup"));
            for (String line : lines) {
                if (line.startsWith("Pss:")) {
                    return Double.parseDouble(line.replaceAll("\\D", "")) * 1_024;
                }
            }
            return 0;
        } catch (IOException e) {
            return 0; // it has ended, or the system does not tell
        }
    }
}

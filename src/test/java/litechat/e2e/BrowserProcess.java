package litechat.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The process of a browser that runs on a profile, found by the lock that browsers put there. */
final class BrowserProcess {
    private static final Pattern ID = Pattern.compile("(\\d+)$");
    private static final long LONGEST_NANOS = 20_000_000_000L;
    private static final long POLL_NANOS = 5_000_000;

    private final ProcessHandle process;

    private BrowserProcess(ProcessHandle process) {
        this.process = process;
    }

    static BrowserProcess of(Path profile) {
        for (String lock : new String[] {"SingletonLock", "lock"}) {
            Path link = profile.resolve(lock);
            if (Files.isSymbolicLink(link)) {
                return new BrowserProcess(ours(idIn(link)));
            }
        }
        throw new AssertionError("No browser runs on " + profile);
    }

    /** Kills the browser that runs on a profile. */
    static void kill(Path profile) {
        of(profile).kill();
    }

    /** Kills it with all its processes, as a crash would: none can save anything any more. */
    void kill() {
        var children = process.descendants().toList();
        if (!killGroup()) {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
        awaitEnd(process);
        children.forEach(BrowserProcess::awaitEnd);
    }

    /** One that has died may stay in the list of processes until its parent asks for it; its command is gone at once. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void awaitEnd(ProcessHandle process) {
        long start = System.nanoTime();
        while (isRunning(process)) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new AssertionError("It lives on: " + process.pid());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** All of them in one moment, where the system has groups of processes and the browser leads one. */
    private boolean killGroup() {
        try {
            return new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command here
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long idIn(Path link) {
        try {
            String text = Files.readSymbolicLink(link).toString();
            Matcher id = ID.matcher(text);
            if (!id.find()) {
                throw new AssertionError("The lock of the profile names no process: " + text);
            }
            return Long.parseLong(id.group(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The process of this id, if it is one that this JVM has started. */
    private static ProcessHandle ours(long id) {
        try (Stream<ProcessHandle> started = ProcessHandle.current().descendants()) {
            return started.filter(process -> process.pid() == id)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("This test has not started process " + id));
        }
    }
}

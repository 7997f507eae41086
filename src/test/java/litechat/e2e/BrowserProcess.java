package litechat.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The process of a browser that runs on a profile, found by the lock that browsers put there. */
final class BrowserProcess {
    private static final Pattern ID = Pattern.compile("(\\d+)$");
    private static final long SECONDS = 20;

    private BrowserProcess() {}

    /** Kills it, as a crash or a power cut would: it can save nothing any more. */
    static void kill(Path profile) {
        ProcessHandle browser = of(profile);
        var children = browser.descendants().toList();
        browser.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        browser.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    private static ProcessHandle of(Path profile) {
        for (String lock : new String[] {"SingletonLock", "lock"}) {
            Path link = profile.resolve(lock);
            if (Files.isSymbolicLink(link)) {
                return ours(idIn(link));
            }
        }
        throw new AssertionError("No browser runs on " + profile);
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

package litechat.e2e;

import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The two ways to install a browser without asking anyone: Playwright's download, and Debian's packages. */
final class BrowserInstallers {

    private static final long MINUTES = 10;

    private BrowserInstallers() {}

    /** The ways that apply on this machine, in the order in which to try them. */
    static List<BrowserSearch.Installer> forBrowser(String playwrightName, String debianPackage) {
        List<BrowserSearch.Installer> installers = new ArrayList<>();
        boolean debianRoot = isRoot() && Files.exists(Path.of("/etc/debian_version"));
        installers.add(() -> {
            if (run(playwright("install", playwrightName)) && debianRoot) {
                run(playwright("install-deps", playwrightName)); // the libraries that the download needs
            }
        });
        if (debianRoot) {
            installers.add(() -> installPackage(debianPackage));
        }
        return List.copyOf(installers);
    }

    /** The way that applies to another program on this machine, if there is one. */
    static List<BrowserSearch.Installer> forPackage(String debianPackage) {
        return isRoot() && Files.exists(Path.of("/etc/debian_version"))
                ? List.of(() -> installPackage(debianPackage))
                : List.of();
    }

    private static void installPackage(String debianPackage) {
        run(new ProcessBuilder("apt-get", "update"));
        run(new ProcessBuilder("apt-get", "install", "-y", debianPackage));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static ProcessBuilder playwright(String command, String browser) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // In a process of its own, because Playwright's command ends the JVM.
        return new ProcessBuilder(
                java.toString(), "-cp", System.getProperty("java.class.path"), CLI.class.getName(), command, browser);
    }

    private static boolean run(ProcessBuilder builder) {
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while installing a browser", e);
        }
    }
}

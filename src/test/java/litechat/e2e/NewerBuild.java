package litechat.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The page built a second time by the same build, from a shell, a sheet and programs that say something else. */
final class NewerBuild {
    static final String GREETING = "What is new?";

    private static final String OLD_GREETING = "What would you like to know?";
    private static final Path SHELL = Path.of("webapp");
    private static final Path PROGRAMS = Path.of("target/teavm");
    private static final long SECONDS = 600;

    private NewerBuild() {}

    /** Builds it into {@code out}. */
    static void into(Path out, Path temporary) throws IOException, InterruptedException {
        Path shell = temporary.resolve("shell");
        copy(SHELL, shell);
        Path page = shell.resolve("index.html");
        String html = Files.readString(page);
        if (!html.contains(OLD_GREETING)) {
            throw new AssertionError("The shell does not greet as this test expects");
        }
        Files.writeString(page, html.replace(OLD_GREETING, GREETING));
        Path sheet = shell.resolve("styles/base.css");
        Files.writeString(sheet, Files.readString(sheet) + "\n.newer-build { color: red; }\n");
        Path programs = temporary.resolve("programs");
        copy(PROGRAMS, programs);
        for (String name : new String[] {"litechat.js", "settings.js", "composer.js", "backup.js"}) {
            Path program = programs.resolve(name);
            Files.writeString(program, Files.readString(program) + "\nglobalThis.newerProgram = true;\n");
        }
        build(shell, programs, out, temporary);
    }

    /** Builds this page with a worker for backups that begins with {@code script}. @return where the page is */
    static Path withWorker(String script, Path temporary) throws IOException, InterruptedException {
        Path programs = temporary.resolve("programs");
        copy(PROGRAMS, programs);
        Path worker = programs.resolve("backup.js");
        Files.writeString(worker, "{" + script + "}\n" + Files.readString(worker));
        Path page = temporary.resolve("page");
        build(SHELL, programs, page, temporary);
        return page;
    }

    /** Builds a page from a shell and compiled programs. */
    static void build(Path shell, Path programs, Path out, Path temporary) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        "node",
                        "build.mjs",
                        "--entry",
                        programs.resolve("litechat.js").toAbsolutePath().toString(),
                        "--webapp",
                        shell.toAbsolutePath().toString(),
                        "--out",
                        out.toAbsolutePath().toString())
                .directory(Path.of("js-interop").toFile())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("build.log").toFile())
                .start();
        if (!build.waitFor(SECONDS, TimeUnit.SECONDS) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new AssertionError("The second build failed: " + Files.readString(temporary.resolve("build.log")));
        }
    }

    /** Copies a folder, over what is there. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Empties {@code site} and fills it with {@code build}, as putting a new version on a host does. */
    static void deploy(Path build, Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        copy(build, site);
    }
}

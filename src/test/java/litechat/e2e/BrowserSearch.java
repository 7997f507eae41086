package litechat.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where one browser is looked for, and what is done about it when it is not there. */
record BrowserSearch(
        String name,
        String variable,
        List<String> commands,
        List<String> places,
        Supplier<Path> playwrightsOwn,
        List<Installer> installers,
        String advice) {

    /** An attempt to put the browser on this machine, which may fail quietly; the search is then repeated. */
    @FunctionalInterface
    interface Installer {
        void install();
    }

    /** An executable, and whether it is the build that Playwright patches for itself. */
    record Found(Path executable, boolean playwrights) {}

    /** The browser, installed if need be. */
    Found findOrInstall(Map<String, String> environment) {
        Optional<Found> found = find(environment);
        for (int i = 0; found.isEmpty() && i < installers.size(); i++) {
            installers.get(i).install();
            found = find(environment);
        }
        return found.orElseThrow(
                () -> new IllegalStateException("No " + name + " was found and none could be installed. " + advice
                        + " Or name one: " + variable + "=/path/to/the/browser"));
    }

    private Optional<Found> find(Map<String, String> environment) {
        String named = environment.getOrDefault(variable, "");
        if (!named.isEmpty()) {
            if (!isProgram(Path.of(named))) {
                throw new IllegalStateException(variable + " names " + named + ", which is not a program.");
            }
            return Optional.of(new Found(Path.of(named), false));
        }
        Stream<Path> onPath = commands.stream().flatMap(command -> Arrays.stream(
                        environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, command)));
        Optional<Path> own = Stream.concat(onPath, places.stream().map(Path::of))
                .filter(BrowserSearch::isProgram)
                .findFirst();
        if (own.isPresent()) {
            return own.map(path -> new Found(path, false));
        }
        return Optional.of(playwrightsOwn.get())
                .filter(BrowserSearch::isProgram)
                .map(path -> new Found(path, true));
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}

package litechat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import litechat.backup.SampleRows;
import litechat.cli.age.AgeException;
import litechat.cli.age.AgeInput;
import litechat.e2e.AgeCommand;
import litechat.e2e.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that the age command has encrypted, on the command line. */
class EncryptedBackupTest {
    private static final String PASSPHRASE = "correct horse, Batterie ☃";
    private static final int PIECE = 64 * 1024;
    private static final int TAG = 16;

    private static byte[] sealed = {};
    private static String passphraseFile = "";

    @TempDir
    private static Path folder = Path.of("");

    private String out = "";
    private String err = "";

    @BeforeAll
    static void encrypt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(SampleRows.export().getBytes(StandardCharsets.UTF_8));
        }
        sealed = AgeCommand.find().encrypt(packed.toByteArray(), PASSPHRASE);
        passphraseFile = Files.writeString(folder.resolve("phrase"), PASSPHRASE + "\r\nof no meaning\n")
                .toString();
    }

    private int run(byte[] input, String... arguments) {
        CommandRun run = CommandRun.of(input, arguments);
        out = run.out();
        err = run.err();
        return run.exitCode();
    }

    private int verify(byte[] file) throws IOException {
        String path = Files.write(folder.resolve("backup.age"), file).toString();
        return run(new byte[0], "verify", path, "--passphrase-file", passphraseFile);
    }

    private static byte[] changed(String from, String to) {
        return new String(sealed, StandardCharsets.ISO_8859_1)
                .replaceFirst(from, to)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] flipped(int at) {
        byte[] other = sealed.clone();
        other[at] ^= 1;
        return other;
    }

    @Test
    void thePassphraseIsTheFirstLineOfTheFileThatIsNamed() throws IOException {
        assertEquals(0, verify(sealed), err);
        assertTrue(out.contains("whole; every count and every hash holds. 12 sections, 27 rows, "), out);
    }

    @Test
    void theStandardInputMayBeEncryptedToo() {
        assertEquals(0, run(sealed, "--passphrase-file", passphraseFile, "verify", "-"), err);
        assertTrue(out.startsWith("standard input: whole"), out);
        assertEquals(3, run(sealed, "verify", "-"));
        assertTrue(err.contains("--passphrase-file"), err);
    }

    @Test
    void whatIsWrittenAsTextIsOpened() throws IOException {
        String text = "-----BEGIN AGE ENCRYPTED FILE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(sealed)
                + "\n-----END AGE ENCRYPTED FILE-----\n";
        assertEquals(0, verify(text.getBytes(StandardCharsets.US_ASCII)), err);
        byte[] cut = text.substring(0, text.length() - 100).getBytes(StandardCharsets.US_ASCII);
        assertEquals(1, verify(cut));
        assertTrue(err.contains("that text is damaged or cut off"), err);
    }

    @Test
    void anotherPassphraseIsSaidToBeWrong() throws IOException {
        String wrong =
                Files.writeString(folder.resolve("wrong"), "correct horse").toString();
        String path = Files.write(folder.resolve("other.age"), sealed).toString();
        assertEquals(3, run(new byte[0], "inspect", path, "--passphrase-file", wrong));
        assertTrue(err.contains("The passphrase is not the one of this file"), err);
        assertFalse(err.contains("correct horse"), err);
        assertEquals(2, run(new byte[0], "inspect", path, "--passphrase-file", folder.resolve("none") + ""));
        assertTrue(err.contains("no passphrase can be read there"), err);
    }

    @Test
    void faultsAreToldApart() throws IOException {
        assertEquals(3, verify(changed("\n--- .", "\n--- _")));
        assertTrue(err.contains("or the beginning of the file is damaged"), err);
        assertEquals(3, verify(changed("(-> scrypt \\S+) \\d+\n", "$1 30\n")));
        assertTrue(err.contains("more than 1 GB of memory"), err);
        assertEquals(3, verify(changed("-> scrypt ", "-> X25519 ")));
        assertTrue(err.contains("encrypted for a key"), err);
        for (byte[] damaged : List.of(flipped(sealed.length - 1), Arrays.copyOf(sealed, sealed.length - 1))) {
            assertEquals(1, verify(damaged));
            assertTrue(err.contains("The passphrase is right, but the file is damaged or cut off."), err);
        }
    }

    @Test
    void allPiecesOfALargeFileAreProvedAndACutBetweenThemIsNoticed() throws IOException {
        byte[] plain = new byte[3 * PIECE];
        new Random(1).nextBytes(plain);
        byte[] file = AgeCommand.find().encrypt(plain, PASSPHRASE);
        try (AgeInput opened = AgeInput.open(new ByteArrayInputStream(file), PASSPHRASE.toCharArray())) {
            assertTrue(Arrays.equals(plain, opened.readAllBytes()));
        }
        byte[] cut = Arrays.copyOf(file, file.length - PIECE - TAG);
        try (AgeInput opened = AgeInput.open(new ByteArrayInputStream(cut), PASSPHRASE.toCharArray())) {
            assertTrue(Arrays.equals(Arrays.copyOf(plain, PIECE), opened.readNBytes(PIECE)));
            AgeException refused = assertThrows(AgeException.class, opened::readAllBytes);
            assertEquals(AgeException.Cause.CONTENT, refused.what());
        }
    }

    @Test
    void thePassphraseIsAskedForAtTheTerminal() throws IOException {
        String typed = "correct horse"; // what else a terminal takes depends on its character set
        byte[] file = AgeCommand.find().encrypt(SampleRows.export().getBytes(StandardCharsets.UTF_8), typed);
        String path = Files.write(folder.resolve("asked.age"), file).toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Terminal asked = Terminal.run(typed, java, "-cp", classes, Cli.class.getName(), "verify", path);
        assertEquals(0, asked.exitCode(), asked.said());
        assertTrue(asked.said().contains("Passphrase of " + path), asked.said());
        assertTrue(asked.said().contains("whole; every count and every hash holds"), asked.said());
        assertFalse(asked.said().contains(typed), asked.said());
    }
}

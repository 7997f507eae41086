package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import litechat.backup.SampleRows;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ManyFiles;
import litechat.e2e.page.ManyFiles.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup that was encrypted by the age command opens in the page, and what is wrong with one is told apart. */
class AgeFileTest {
    private static final String PASSPHRASE = "correct horse, Batterie ☃";

    private static byte[] sealed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(SampleRows.export().getBytes(StandardCharsets.UTF_8));
        }
        return AgeCommand.find().encrypt(packed.toByteArray(), PASSPHRASE);
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] other = file.clone();
        other[at] ^= 1;
        return other;
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfAnotherImplementationOpensAndItsFaultsAreToldApart(Browsers browser) throws IOException {
        byte[] file = sealed();
        String header = new String(file, 0, 200, StandardCharsets.ISO_8859_1);
        assertTrue(header.startsWith("age-encryption.org/v1\n-> scrypt "), header);
        byte[] costly = new String(file, StandardCharsets.ISO_8859_1)
                .replaceFirst("(-> scrypt \\S+) \\d+\n", "$1 30\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.storage().seed(1, 1);
            page.reload();
            ManyFiles section = page.settings().open("import").files();
            String before = section.digest();
            Answer opened = section.read("opened", file, "tags.name", PASSPHRASE);
            assertTrue(opened.said().contains("Every count and every hash holds"), opened.said());
            assertAll(
                    () -> assertEquals("T", opened.found()),
                    () -> assertEquals(before, opened.after()),
                    () -> refused(section, before, file, "another", "The passphrase is not the one of this file"),
                    () -> refused(
                            section,
                            before,
                            flipped(file, header.indexOf("--- ") + 5),
                            "or the beginning of the file is damaged"),
                    () -> refused(
                            section,
                            before,
                            flipped(file, file.length - 100),
                            "The passphrase is right, but the file is damaged"),
                    () -> refused(
                            section,
                            before,
                            Arrays.copyOf(file, file.length - 100),
                            "The passphrase is right, but the file is damaged"),
                    () -> refused(section, before, costly, "would take more memory and time"));
        }
    }

    private static void refused(ManyFiles section, String before, byte[] file, String words) {
        refused(section, before, file, PASSPHRASE, words);
    }

    private static void refused(ManyFiles section, String before, byte[] file, String passphrase, String words) {
        Answer answer = section.read("sealed", file, "", passphrase);
        assertTrue((answer.said() + answer.remarks()).contains(words), answer + "");
        assertFalse(answer.offered(), answer + "");
        assertEquals(before, answer.after());
    }
}

package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;
import litechat.cli.JdkDigest;
import litechat.cli.JdkInflation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports of other programs that somebody packed with gzip. */
class GzipFileTest {
    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Those that are one text, which is what gzip packs. */
    static Stream<Format> formats() {
        return Arrays.stream(Format.values()).filter(format -> SampleExports.of(format)[0] != 'P');
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aPackedExportGivesTheSameRows(Format format) {
        Imported plain = Imported.of(SampleExports.of(format));
        Imported packed = Imported.of(gzip(SampleExports.of(format)));
        assertEquals(plain.format, packed.format);
        assertEquals(plain.lines(), packed.lines());
        assertEquals(plain.remarks(), packed.remarks());
    }

    /** The same as the command writes, with the name of the file. */
    @Test
    void aHeaderWithANameIsPassedOver() {
        byte[] packed = gzip(SampleExports.of(Format.CLAUDE));
        byte[] name = "claude.json\0".getBytes(StandardCharsets.US_ASCII);
        byte[] named = new byte[packed.length + name.length];
        System.arraycopy(packed, 0, named, 0, 10);
        named[3] = 8;
        System.arraycopy(name, 0, named, 10, name.length);
        System.arraycopy(packed, 10, named, 10 + name.length, packed.length - 10);
        assertEquals(Imported.of(packed).lines(), Imported.of(named).lines());
    }

    @Test
    void whatIsDamagedBehindTheBeginningIsRefused() {
        byte[] packed = gzip(SampleExports.of(Format.CLAUDE));
        packed[packed.length - 6] ^= 1;
        ForeignFile file = ForeignFile.open(new MemorySource(packed), JdkInflation::new);
        assertNotNull(file);
        List<Reason> reasons = file.read(JdkDigest::new, (section, row) -> {}, Pause.NONE).remarks().kept().stream()
                .map(remark -> remark.reason())
                .filter(reason -> reason.weight() == Reason.Weight.REFUSED)
                .toList();
        assertEquals(List.of(Reason.GZIP_DAMAGED), reasons);
    }

    @Test
    void aBombIsLeftAlone() {
        byte[] bomb = gzip(new byte[70 << 20]);
        GzipFile file = new GzipFile(new MemorySource(bomb), JdkInflation::new);
        ImportException refusal =
                assertThrows(ImportException.class, () -> file.read((bytes, count) -> true, Pause.NONE));
        assertEquals(Reason.GZIP_BOMB, refusal.reason());
    }

    @Test
    void anythingElseThatIsPackedIsNone() {
        assertNull(ForeignFile.open(
                new MemorySource(gzip("{\"version\":1}".getBytes(StandardCharsets.UTF_8))), JdkInflation::new));
        assertNull(ForeignFile.open(new MemorySource(Arrays.copyOf(gzip(new byte[9]), 5)), JdkInflation::new));
    }
}

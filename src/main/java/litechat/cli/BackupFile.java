package litechat.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import litechat.backup.reading.FileKind;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.cli.age.AgeException;
import litechat.cli.age.AgeInput;
import org.jspecify.annotations.Nullable;

/** A backup on the disk or on the standard input, encrypted, compressed with gzip or neither, fed to a verification piece by piece. */
final class BackupFile {
    private static final int PIECE = 1 << 16;
    /** What is unpacked up to here is let pass, however small it was packed. */
    private static final double FREE = 64.0 * 1024 * 1024;
    /** Texts are packed to a fifth, the same row again and again to a hundredth; a bomb to a thousandth. */
    private static final double MOST_PACKED = 250;

    private final Verification verification;
    private final Passphrase passphrase;

    private BackupFile(Verification verification, Passphrase passphrase) {
        this.verification = verification;
        this.passphrase = passphrase;
    }

    /** Reads a file to its end. @throws CommandException if there is none that can be read */
    static Report read(
            @Nullable Path path, InputStream standardInput, Passphrase passphrase, Verification verification) {
        BackupFile file = new BackupFile(verification, passphrase);
        try {
            if (path == null) {
                file.feed(standardInput);
            } else {
                file.feed(path);
            }
        } catch (AgeException e) {
            boolean isOpened = e.what() == AgeException.Cause.CONTENT;
            verification.fail(isOpened ? Reason.UNREADABLE : Reason.ENCRYPTED, e.sentence());
        } catch (EOFException | ZipException e) {
            verification.fail(Reason.GZIP_DAMAGED, "The file is compressed, and damaged or cut off.");
        } catch (IOException e) {
            verification.fail(Reason.UNREADABLE, "The file cannot be read further: " + e.getMessage() + ".");
        }
        return verification.end();
    }

    private void feed(Path path) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new CommandException(ExitCode.USAGE, path + ": there is no file that can be read.");
        }
        BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
        try (InputStream in = Files.newInputStream(path)) {
            feed(in);
        }
        BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
        if (before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
            verification.fail(Reason.UNREADABLE, "The file was changed while it was read.");
        }
    }

    private void feed(InputStream raw) throws IOException {
        BufferedInputStream start = new BufferedInputStream(raw, PIECE);
        FileKind kind = kind(start);
        if (kind == FileKind.AGE) {
            char[] opening = passphrase.get();
            if (opening == null) {
                verification.fail(
                        Reason.ENCRYPTED,
                        "The file is encrypted with age; its passphrase is needed. Name a file that holds it:"
                                + " --passphrase-file FILE.");
                return;
            }
            start = new BufferedInputStream(AgeInput.open(start, opening), PIECE);
            kind = kind(start);
        }
        if (kind == FileKind.GZIP) {
            CountedInput packed = new CountedInput(start);
            feed(new GZIPInputStream(packed, PIECE), packed);
            start.transferTo(OutputStream.nullOutputStream()); // its end is proved too
        } else {
            feed(start, null);
        }
    }

    private static FileKind kind(BufferedInputStream start) throws IOException {
        start.mark(FileKind.HEAD);
        byte[] head = start.readNBytes(FileKind.HEAD);
        start.reset();
        return FileKind.of(head, head.length);
    }

    private void feed(InputStream in, @Nullable CountedInput packed) throws IOException {
        byte[] piece = new byte[PIECE];
        double unpacked = 0;
        boolean wanted = true;
        for (int count = in.read(piece); count >= 0 && wanted; count = in.read(piece)) {
            wanted = verification.push(piece, count);
            unpacked += count;
            if (packed != null && unpacked > FREE && unpacked > packed.count() * MOST_PACKED) {
                verification.fail(
                        Reason.GZIP_BOMB,
                        "The file is packed far smaller than any backup; unpack it first if you trust it.");
                wanted = false;
            }
        }
    }
}

package litechat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.backup.reading.Report;
import litechat.backup.reading.Verification;
import litechat.persistence.staging.RowSink;

/** The command that verifies, shows and converts backups. */
public final class Cli {
    private static final RowSink NOWHERE = (section, row) -> {};

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    private Cli(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.in, utf8(System.out), utf8(System.err)));
    }

    /** Does what the arguments ask for, and returns the exit code. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            return new Cli(in, out, err).run(Arguments.parse(arguments));
        } catch (CommandException e) {
            err.println("litechat: " + e.getMessage());
            return e.exitCode();
        } catch (UncheckedIOException e) {
            err.println("litechat: this cannot be written: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (OutOfMemoryError e) {
            err.println("litechat: one row of the backup is larger than the memory; give Java more with -Xmx.");
            return ExitCode.USAGE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int run(Arguments arguments) {
        switch (arguments.command()) {
            case "convert" -> {
                return convert(arguments);
            }
            case "inspect" -> {
                Report report = read(arguments, NOWHERE);
                ReportText.table(report, out);
                return conclude(arguments, report);
            }
            default -> {
                Report report = read(arguments, NOWHERE);
                ReportText.remarks(arguments.fileName(), report, out);
                if (!report.isDamaged()) {
                    out.println(ReportText.verdict(arguments.fileName(), report));
                }
                return conclude(arguments, report);
            }
        }
    }

    /** Reads a backup of ours, an export of another program, or a conversation or a project. */
    private Report read(Arguments arguments, RowSink sink) {
        Path file = arguments.file();
        Report other = file == null ? null : OtherExport.read(file, sink, out);
        if (other != null) {
            return other;
        }
        Passphrase passphrase = new Passphrase(arguments);
        if (file == null) {
            return BackupFile.read(null, in, passphrase, new Verification(JdkDigest::new, sink));
        }
        // Parts call their rows as backups do; only the whole of a file tells which of the two it is.
        Report report = BackupFile.read(file, in, passphrase, new Verification(JdkDigest::new));
        if (report.remarks().count(Reason.OTHER_FORMAT) > 0) {
            Report part = BackupFile.read(file, in, passphrase, Verification.ofParts(JdkDigest::new, sink));
            return part.rows() > 0 ? part : report;
        }
        return sink == NOWHERE ? report : BackupFile.read(file, in, passphrase, new Verification(JdkDigest::new, sink));
    }

    private int convert(Arguments arguments) {
        try (Conversion conversion = Conversion.to(arguments)) {
            Report report = read(arguments, conversion);
            conversion.finish();
            ReportText.remarks(arguments.fileName(), report, out);
            out.println(conversion.summary());
            return conclude(arguments, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int conclude(Arguments arguments, Report report) {
        Remark refusal = report.refusal();
        if (refusal == null) {
            return ExitCode.FINE;
        }
        err.println("litechat: " + ReportText.error(arguments.fileName(), refusal, report));
        return refusal.reason() == Reason.ENCRYPTED ? ExitCode.PASSPHRASE : ExitCode.DAMAGED;
    }

    private static PrintStream utf8(OutputStream to) {
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }
}

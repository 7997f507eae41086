package litechat.events;

import java.util.List;
import java.util.Map;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Requests and events about reading backups. */
public final class ImportEvent {
    private ImportEvent() {}

    /**
     * Asks for a file to be read.
     *
     * @param file the browser's own object
     * @param passphrase what it was encrypted with, or null if it is not known to be
     * @param verifyOnly whether nothing of it is to be put aside
     */
    public record ReadFileRequest(
            Object file, String fileName, double size, @Nullable Secret passphrase, boolean verifyOnly)
            implements Request {
        @Override
        public String name() {
            return "backup.read.file.request";
        }
    }

    /** Asks for whatever is being done to be given up. */
    public record CancelImportRequest() implements Request {
        @Override
        public String name() {
            return "backup.cancel.import.request";
        }
    }

    /**
     * Asks for what was read to be imported.
     *
     * @param choices what becomes of each section, by its name
     */
    public record ImportRequest(Map<String, String> choices) implements Request {
        @Override
        public String name() {
            return "backup.import.request";
        }
    }

    /** Asks for what was read to be forgotten. */
    public record DiscardImportRequest() implements Request {
        @Override
        public String name() {
            return "backup.discard.import.request";
        }
    }

    /** Asks for an import to be taken back. */
    public record UndoImportRequest(String importId, boolean evenIfChanged) implements Request {
        @Override
        public String name() {
            return "backup.undo.import.request";
        }
    }

    /** Asks for the imports that can be taken back. */
    public record LoadImportsRequest() implements Request {
        @Override
        public String name() {
            return "backup.load.imports.request";
        }
    }

    /**
     * So much of a piece of work is done.
     *
     * @param isFile whether it is counted in bytes of the file, or else in rows
     */
    public record ImportProgressed(boolean isFile, double done, double total) implements Event {
        @Override
        public String name() {
            return "backup.import.progressed";
        }
    }

    /**
     * The file is encrypted.
     *
     * @param reason why a passphrase is asked for
     */
    public record PassphraseWanted(String reason) implements Event {
        @Override
        public String name() {
            return "backup.passphrase.wanted";
        }
    }

    /** A file was read. */
    public record FileRead(ImportPreview preview) implements Event {
        @Override
        public String name() {
            return "backup.file.read";
        }
    }

    /** Nothing came of it: why, or null if the user gave it up. */
    public record ImportFailed(@Nullable String reason) implements Event {
        @Override
        public String name() {
            return "backup.import.failed";
        }
    }

    /**
     * The rows are where they belong.
     *
     * @param kept how many of the file stayed out, because they are here in another form that was to stay
     * @param skipped how many of the file are in sections that were not to be imported
     * @param leftOut how many stayed out, because what they belong to is not there
     * @param unlinked how many lost a link to something that is not there
     */
    public record Imported(
            String importId,
            double written,
            double removed,
            double kept,
            double skipped,
            double leftOut,
            double unlinked)
            implements Event {
        @Override
        public String name() {
            return "backup.imported";
        }
    }

    /**
     * An import was taken back, or not because rows were changed since then.
     *
     * @param renamed how many rows came back under another name
     * @param unlinked how many came back without a link to something that was deleted since then
     * @param leftOut how many did not come back, because what they belong to was deleted since then
     */
    public record ImportUndone(
            String importId, boolean isUndone, double changedSince, double renamed, double unlinked, double leftOut)
            implements Event {
        @Override
        public String name() {
            return "backup.import.undone";
        }
    }

    /** The imports that can be taken back are known. */
    public record ImportsLoaded(List<PastImport> imports) implements Event {
        @Override
        public String name() {
            return "backup.imports.loaded";
        }
    }

    /** An import that can be taken back. */
    public record PastImport(String id, String fileName, Timestamp moment, double written, double removed) {}

    /** Asks for something that came with an import to be used from now on. */
    public record ConfirmRequest(String table, String id) implements Request {
        @Override
        public String name() {
            return "backup.confirm.request";
        }
    }

    /** What came with imports and is not used before it is confirmed. */
    public record UnconfirmedLoaded(List<Unconfirmed> rows) implements Event {
        @Override
        public String name() {
            return "backup.unconfirmed.loaded";
        }
    }

    /**
     * Something that waits to be confirmed.
     *
     * @param address what it would contact or run; empty if it says nothing
     */
    public record Unconfirmed(String table, String id, String title, String address) {}
}

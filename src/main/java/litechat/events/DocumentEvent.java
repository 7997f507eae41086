package litechat.events;

import org.jspecify.annotations.Nullable;

/** Requests and events about conversations and projects that are written for others to read. */
public final class DocumentEvent {
    private DocumentEvent() {}

    /**
     * Asks for a conversation or a project to be written.
     *
     * @param isProject whether the id is a project's
     */
    public record WriteDocumentRequest(boolean isProject, String id, DocumentFormat format, boolean withAlternatives)
            implements Request {
        @Override
        public String name() {
            return "document.write.request";
        }
    }

    /** Asks for the document that is being written to be given up. */
    public record CancelDocumentRequest() implements Request {
        @Override
        public String name() {
            return "document.cancel.request";
        }
    }

    /** So many of so many of a part were written. */
    public record DocumentProgressed(DocumentPart part, double done, double total) implements Event {
        @Override
        public String name() {
            return "document.progressed";
        }
    }

    /**
     * It was written.
     *
     * @param fileName what was handed to the browser
     * @param text what is to be printed, or null if it was a file
     */
    public record DocumentWritten(String fileName, @Nullable String text) implements Event {
        @Override
        public String name() {
            return "document.written";
        }
    }

    /** Nothing of it was written: why, or null if it was given up. */
    public record DocumentFailed(@Nullable String error) implements Event {
        @Override
        public String name() {
            return "document.failed";
        }
    }
}

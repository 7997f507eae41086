package litechat.events;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Requests and events about the files that go along with questions. */
public final class FileEvent {
    private FileEvent() {}

    /** Asks for files to go along with the next question of a conversation; null is the one that is not there yet. */
    public record AttachFilesRequest(@Nullable String conversationId, List<PickedFile> files) implements Request {
        @Override
        public String name() {
            return "file.attach.request";
        }
    }

    /** Asks for a file that went along before to go along again. */
    public record AttachKeptFileRequest(@Nullable String conversationId, Attributes file) implements Request {
        @Override
        public String name() {
            return "file.attach.kept.request";
        }
    }

    /** Asks for a file not to go along. */
    public record DetachFileRequest(@Nullable String conversationId, String fileId) implements Request {
        @Override
        public String name() {
            return "file.detach.request";
        }
    }

    /** Asks for the content that is kept under a hash. */
    public record LoadContentRequest(String sha256) implements Request {
        @Override
        public String name() {
            return "file.load.content.request";
        }
    }

    /** Asks whether a model takes pictures. */
    public record LoadSightRequest(String modelId) implements Request {
        @Override
        public String name() {
            return "file.load.sight.request";
        }
    }

    /** Whether a model takes no pictures, as the list of its server says. */
    public record SightLoaded(String modelId, boolean seesNothing) implements Event {
        @Override
        public String name() {
            return "file.sight.loaded";
        }
    }

    /** Asks for the files of a turn. */
    public record LoadTurnFilesRequest(String turnId) implements Request {
        @Override
        public String name() {
            return "file.load.of.turn.request";
        }
    }

    /** Asks for all contents to go that nothing refers to. */
    public record CollectContentsRequest() implements Request {
        @Override
        public String name() {
            return "file.collect.request";
        }
    }

    /** What was asked of the files of a question is done: they are saved, refused or taken away. */
    public record FilesSettled(@Nullable String conversationId) implements Event {
        @Override
        public String name() {
            return "file.settled";
        }
    }

    /** A file was not attached, and why; a reason of the database has a sentence. */
    public record FileRefused(
            @Nullable String conversationId, String fileName, FileProblem problem, @Nullable String sentence)
            implements Event {
        @Override
        public String name() {
            return "file.refused";
        }
    }

    /** The content under a hash, a row of the table of attachments; or null if it is not there. */
    public record ContentLoaded(String sha256, @Nullable Attributes content) implements Event {
        @Override
        public String name() {
            return "file.content.loaded";
        }
    }

    /** The files of a turn, as it records them. */
    public record TurnFilesLoaded(String turnId, List<Attributes> files) implements Event {
        @Override
        public String name() {
            return "file.of.turn.loaded";
        }
    }
}

package litechat.events;

import org.jspecify.annotations.Nullable;

/** Requests and events about the page itself. */
public final class UiEvent {
    private UiEvent() {}

    /** Asks for a sentence to be shown to the user, or (null) for the one shown to go. */
    public record SetGlobalErrorRequest(@Nullable String error) implements Request {
        @Override
        public String name() {
            return "ui.set.global.error.request";
        }
    }

    /** Asks for the sidebar to be shown or hidden; null is the other of the two. */
    public record ToggleSidebarRequest(@Nullable Boolean isCollapsed) implements Request {
        @Override
        public String name() {
            return "ui.toggle.sidebar.request";
        }
    }

    /** Asks for one of the settings to be opened: {@code providers}, {@code export} and so on. */
    public record OpenModalRequest(String modalId) implements Request {
        /** It is time to look whether a backup is due; this shows nothing by itself. */
        public static final String BACKUP_DUE = "backup-due";

        @Override
        public String name() {
            return "ui.modal.open.request";
        }
    }

    /**
     * Something went wrong, in a sentence for the user; or (null) it no longer matters.
     *
     * @param request what was asked for and ended with this, or null if nothing did
     */
    public record GlobalErrorChanged(@Nullable String error, @Nullable Request request) implements Event {
        public GlobalErrorChanged(@Nullable String error) {
            this(error, null);
        }

        @Override
        public String name() {
            return "ui.global.error.changed";
        }
    }

    /** The sidebar was shown or hidden. */
    public record SidebarVisibilityChanged(boolean isCollapsed) implements Event {
        @Override
        public String name() {
            return "ui.sidebar.visibility.changed";
        }
    }

    /** A part of what is stored was read; or it could not be, for a reason in a sentence. */
    public record PartRead(Part part, @Nullable String failure) implements Event {
        @Override
        public String name() {
            return "ui.part.read";
        }
    }

    /** The database has been kept by other tabs for long; 0 of them if it is not known how many. */
    public record StillBlocked(int otherTabs) implements Event {
        @Override
        public String name() {
            return "ui.connection.still.blocked";
        }
    }

    /** The connection to the database changed. */
    public record ConnectionChanged(Connection connection, @Nullable String cause) implements Event {
        @Override
        public String name() {
            return "ui.connection.changed";
        }
    }
}

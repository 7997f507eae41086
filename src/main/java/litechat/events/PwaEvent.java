package litechat.events;

/** Requests and events about the installed program. */
public final class PwaEvent {
    private PwaEvent() {}

    /** Asks for the page to be reloaded with the version that waits. */
    public record ApplyUpdateRequest() implements Request {
        @Override
        public String name() {
            return "pwa.update.apply.request";
        }
    }

    /** A newer version waits; nothing changes until the user wants it. */
    public record UpdateAvailable() implements Event {
        @Override
        public String name() {
            return "pwa.update.available";
        }
    }
}

package litechat.events;

/** Tells that something has happened; anyone may listen. Never carries a secret. */
public interface Event {
    /** The dotted name, as logs and other programs know it. */
    String name();
}

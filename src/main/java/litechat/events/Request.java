package litechat.events;

/** Asks for something to be done; exactly one handler gets it. */
public interface Request {
    /** The dotted name, as logs and other programs know it. */
    String name();
}

package litechat.persistence.contract;

/** One named test; it fails by throwing. */
public record Case(String name, Body body) {
    /** What a case does with a database of its own. */
    public interface Body {
        void run(Subject subject);
    }
}

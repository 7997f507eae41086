package litechat;

/** The page's entry point. */
public final class Main {
    private Main() {}

    /** Starts the page. */
    public static void main(String[] args) {}
}

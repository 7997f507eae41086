package litechat.providers;

/** What came of asking a server whether it answers. */
public record TestResult(boolean reachable, String sentence) {}

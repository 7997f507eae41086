package litechat.page;

import litechat.interop.web.Locks;

/** The tabs that have the database open, as Web Locks count them: a tab that dies is counted no more. */
final class OpenTabs {
    private static final String LOCK = "litechat.open";

    private OpenTabs() {}

    /** Counts this tab from now on. */
    static void join() {
        Locks.share(LOCK);
    }

    /** How many there are; 0 if it is not known. */
    static int count() {
        return (int) Locks.holders(LOCK);
    }
}

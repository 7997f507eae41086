package litechat.e2e;

import litechat.e2e.page.ChatPage;

/** A table that whoever works with it has to wait for, so that long work lasts as long as a test needs it. */
final class HeldTable {
    /** A script for before the page. */
    static final String SCRIPT =
            """
            const listen = Worker.prototype.addEventListener;
            Worker.prototype.addEventListener = function (type, listener, ...more) {
                listen.call(this, type, type !== 'message' ? listener : event => {
                    listener(event);
                    if (event.data.progress && window.heldNext) {
                        window.heldNext(event.data.progress);
                    }
                }, ...more);
            };
            window.openToHold = () => new Promise((resolve, reject) => {
                const open = indexedDB.open('LiteChatDB');
                open.onsuccess = () => resolve(open.result);
                open.onerror = () => reject(open.error);
            });
            window.holdTable = (database, table) => {
                window.isReleased = false;
                const rows = database.transaction(table, 'readwrite').objectStore(table);
                const again = () => {
                    if (window.isReleased) {
                        database.close();
                    } else {
                        rows.count('').onsuccess = again;
                    }
                };
                again();
            };
            """;

    /** A script for before a page that is to wait for a worker that does not answer, longer than any test takes. */
    static final String PATIENCE =
            """
            const setTimer = window.setTimeout;
            window.setTimeout = (work, millis, ...more) => setTimer(work, millis === 5000 ? 600000 : millis, ...more);
            """;

    private HeldTable() {}

    /** Holds it as soon as a worker says that some of its work is done. */
    static void holdAfterFirstProgress(ChatPage page, String table) {
        page.tab()
                .evaluate(
                        """
                        async table => {
                            const database = await window.openToHold();
                            window.heldNext = ({ done, rows }) => {
                                if (done > 0 || rows > 0) {
                                    window.heldNext = null;
                                    window.holdTable(database, table);
                                }
                            };
                        }""",
                        table);
    }

    /** Holds it now: what is written to it from now on waits. */
    static void hold(ChatPage page, String table) {
        page.tab().evaluate("async table => window.holdTable(await window.openToHold(), table)", table);
    }

    static void release(ChatPage page) {
        page.tab().evaluate("() => { window.isReleased = true; }");
    }
}

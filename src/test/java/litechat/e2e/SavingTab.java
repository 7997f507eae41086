package litechat.e2e;

import java.util.List;
import litechat.e2e.page.ChatPage;

/** A tab in which somebody works without a pause, by the page's own controls, and which notes what it has committed. */
final class SavingTab {
    /** To be run before the page: notes each transaction that writes, from its start to its end. */
    static final String NOTE_COMMITS =
            """
            window.commits = [];
            const transaction = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (tables, mode, ...rest) {
                const started = transaction.call(this, tables, mode, ...rest);
                if (mode === 'readwrite') {
                    const from = performance.timeOrigin + performance.now();
                    started.addEventListener('complete', () => {
                        window.commits.push([from, performance.timeOrigin + performance.now()]);
                    });
                }
                return started;
            };
            """;

    private static final String WORK =
            """
            const until = async (what, condition) => {
                for (const end = Date.now() + 60000; !condition();) {
                    if (Date.now() > end) throw new Error('It did not come to this: ' + what);
                    await new Promise(resolve => setTimeout(resolve, 5));
                }
            };
            const all = selector => [...document.querySelectorAll(selector)];
            const one = selector => document.querySelector(selector);
            const seeded = () => all('.conversation-list [data-ref=groups] .conversation-list-item')
                .filter(item => item.textContent.includes('Seeded'));
            const titleOf = item => item.querySelector('[data-ref=title]').textContent;
            const choose = (item, choice) => {
                item.querySelector('[data-ref=open-menu]').click();
                one(`.conversation-list [data-ref=${choice}]`).click();
            };
            // Where all has been moved and deleted, there is nothing to do but to wait.
            const nothing = () => new Promise(resolve => setTimeout(resolve, 50));
            const gone = title => until(title + ' gone', () => !seeded().some(item => titleOf(item) === title));
            const works = {
                async ask() {
                    // The log shows so many turns at most, so it is the last one that counts.
                    const last = () => all('.message-turn').at(-1)?.dataset;
                    const before = last()?.turn;
                    const send = one('.composer [data-ref=send]');
                    const input = one('.composer [data-ref=input]');
                    input.value = 'Question after ' + before;
                    input.dispatchEvent(new Event('input', { bubbles: true }));
                    await until('a composer that sends', () => !send.hidden && !send.disabled);
                    send.click();
                    await until('an answer', () => last()?.turn !== before && last()?.status === 'completed');
                },
                async move() {
                    const item = seeded()[0];
                    if (!item) return nothing();
                    const title = titleOf(item);
                    choose(item, 'move');
                    await until('a dialog', () => one('dialog.move-dialog[open]'));
                    const project = one('dialog.move-dialog [data-ref=project]');
                    project.selectedIndex = project.options.length - 1;
                    one('dialog.move-dialog [data-ref=save]').click();
                    await gone(title);
                },
                async delete() {
                    const item = seeded().at(-1);
                    if (!item) return nothing();
                    const title = titleOf(item);
                    choose(item, 'delete');
                    await gone(title);
                },
            };
            """;

    private final ChatPage page;

    SavingTab(ChatPage page) {
        this.page = page;
    }

    ChatPage page() {
        return page;
    }

    /** Begins to do this again and again: {@code ask}, {@code move} or {@code delete}. */
    void begin(String work) {
        page.tab()
                .evaluate("() => {" + WORK
                        + """
                window.working = true;
                window.work = (async () => { while (window.working) { await works.%s(); } })();
                window.work.catch(failure => { window.failure = failure; });
                }"""
                                .formatted(work));
    }

    /** Lets it end what it is about. */
    void end() {
        page.tab().evaluate("async () => { window.working = false; await window.work; }");
    }

    /** How many transactions it has begun after one moment and committed before another. */
    int commitsBetween(double from, double to) {
        Object count = page.tab()
                .evaluate(
                        """
                        ([from, to]) => {
                            if (window.failure) throw window.failure;
                            return window.commits.filter(([start, end]) => start > from && end < to).length;
                        }""",
                        List.of(from, to));
        return ((Number) count).intValue();
    }
}

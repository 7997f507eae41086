package litechat.ui;

/** Something to do at a click; it must not wait. */
@FunctionalInterface
interface Action {
    void run();
}

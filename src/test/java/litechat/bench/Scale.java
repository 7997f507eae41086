package litechat.bench;

/** How many rows the works have; a tenth of them in a quick run. */
record Scale(int divisor) {
    static final int CHUNK = 1_000;
    static final int FIRST_PAGE = 50;
    static final int SHORT = 20;

    int inserted() {
        return 20_000 / divisor;
    }

    int saved() {
        return 1_000 / divisor;
    }

    int conversations() {
        return 10_000 / divisor;
    }

    int longConversation() {
        return 2_000 / divisor;
    }

    int read() {
        return 200_000 / divisor;
    }

    int deleted() {
        return 1_000 / divisor;
    }
}

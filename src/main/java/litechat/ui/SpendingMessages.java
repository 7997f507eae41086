package litechat.ui;

import litechat.domain.Spent;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** What is said of tokens, their price, and the time that answers take. */
final class SpendingMessages {
    static final String NOT_COUNTED = "The server counted no tokens.";
    static final String UNKNOWN_MONTH = "At an unknown time";
    static final String UNKNOWN_MODEL = "An unknown model";
    static final String NO_PRICE = "not known: the server’s list of models names no price";

    private static final double SMALL_CHANGE = 0.01;

    private SpendingMessages() {}

    static String progress(String rows, String total) {
        return rows + " of " + total + " turns";
    }

    static String answers(double number) {
        return number == 1 ? "1 answer" : Intl.number(number) + " answers";
    }

    static String tokens(Spent spent) {
        return Intl.number(spent.promptTokens()) + " tokens sent, " + Intl.number(spent.completionTokens())
                + " received";
    }

    /** US dollars; parts of a cent are not lost. */
    static String dollars(double cost) {
        return "$" + (cost > 0 && cost < SMALL_CHANGE ? Intl.precise(cost) : Intl.cents(cost));
    }

    static String cost(Spent spent) {
        if (spent.unpriced() >= spent.answers()) {
            return "no price known";
        }
        String more = spent.unpriced() == 0 ? "" : " and " + answers(spent.unpriced()) + " without a known price";
        return dollars(spent.cost()) + more;
    }

    static String seconds(double millis) {
        return Intl.tenths(millis / 1000) + " s";
    }

    static String firstWord(@Nullable Double millis) {
        return millis == null ? "" : " · first word after " + seconds(millis);
    }

    /** All of it in a line. */
    static String line(Spent spent) {
        return answers(spent.answers()) + " · " + tokens(spent) + " · " + cost(spent) + firstWord(spent.averageWait());
    }

    static String conversation(Spent spent) {
        return "The whole conversation: " + line(spent) + ".";
    }
}

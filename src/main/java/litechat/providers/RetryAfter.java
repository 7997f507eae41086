package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone. */
final class RetryAfter {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private RetryAfter() {}

    /** Milliseconds from now, as the header or what the refusal says asks for; -1 if neither does. */
    static double millis(@Nullable String header, @Nullable Object refusal, double now) {
        double asked = header == null ? -1 : seconds(header.trim());
        if (asked >= 0) {
            return asked * 1000;
        }
        Timestamp moment = header == null ? null : date(header.trim());
        if (moment != null) {
            return Math.max(0, moment.epochMillis() - now);
        }
        double delay = delay(refusal);
        return delay < 0 ? -1 : delay * 1000;
    }

    /** Google's servers say it among the details of the error. */
    private static double delay(@Nullable Object refusal) {
        Attributes answer = ServerWords.first(refusal);
        if (answer != null && answer.attributes("error").get("details") instanceof List<?> details) {
            for (Object detail : details) {
                String text = detail instanceof Attributes attributes ? attributes.text("retryDelay") : null;
                if (text != null && text.endsWith("s")) {
                    return seconds(text.substring(0, text.length() - 1));
                }
            }
        }
        return -1;
    }

    /** Whole seconds or with a fraction; written out, because the class library's own way is as large as a protocol. */
    private static double seconds(String text) {
        double seconds = 0;
        double place = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && place == 0 && i > 0) {
                place = 1;
            } else if (c >= '0' && c <= '9') {
                seconds = seconds * 10 + (c - '0');
                place *= 10;
            } else {
                return -1;
            }
        }
        return text.isEmpty() || text.length() > 12 ? -1 : place == 0 ? seconds : seconds / place;
    }

    /** {@code Wed, 21 Oct 2015 07:28:00 GMT}. */
    private static @Nullable Timestamp date(String text) {
        int comma = text.indexOf(", ");
        String rest = comma < 0 ? "" : text.substring(comma + 2);
        if (rest.length() != 24 || !rest.endsWith(" GMT")) {
            return null;
        }
        int month = MONTHS.indexOf(rest.substring(3, 6));
        if (month < 0 || month % 3 != 0) {
            return null;
        }
        int number = month / 3 + 1;
        return IsoDate.parse(rest.substring(7, 11) + (number < 10 ? "-0" : "-") + number + "-" + rest.substring(0, 2)
                + "T" + rest.substring(12, 20) + "Z");
    }
}

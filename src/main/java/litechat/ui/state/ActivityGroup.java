package litechat.ui.state;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Timestamp;
import litechat.ui.Messages;

/** Conversations that were last active in the same stretch of time. */
public record ActivityGroup(String heading, List<Conversation> conversations) {

    /** Groups conversations, the last active of which comes first; the order stays. */
    public static List<ActivityGroup> of(List<Conversation> byActivity, Timestamp now, LocalCalendar calendar) {
        Stretches stretches = new Stretches(now.epochMillis(), calendar);
        List<ActivityGroup> groups = new ArrayList<>();
        for (Conversation conversation : byActivity) {
            boolean isNew = stretches.moveTo(conversation.updatedAt());
            if (isNew || groups.isEmpty()) {
                groups.add(new ActivityGroup(stretches.heading, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).conversations().add(conversation);
        }
        return groups;
    }

    /** A walk from now into the past, one stretch at a time. */
    private static final class Stretches {
        private final double now;
        private final LocalCalendar calendar;
        private final int[] days = {0, 1, 7, 30};
        private final String[] headings = {
            Messages.TODAY, Messages.YESTERDAY, Messages.PREVIOUS_7_DAYS, Messages.PREVIOUS_30_DAYS
        };
        private int next;
        private double start;
        private String heading = "";

        Stretches(double now, LocalCalendar calendar) {
            this.now = now;
            this.calendar = calendar;
            this.start = Double.POSITIVE_INFINITY;
        }

        /** Goes back as far as this moment; true if that is another stretch than before. */
        boolean moveTo(Timestamp moment) {
            double at = moment.epochMillis();
            if (at >= start) {
                return false;
            }
            while (at < start && next < days.length) {
                start = calendar.startOfDay(now, days[next]);
                heading = headings[next++];
            }
            if (at < start) {
                start = calendar.startOfMonth(at);
                heading = moment.equals(Timestamp.UNKNOWN) ? Messages.UNDATED : calendar.monthName(at);
            }
            return true;
        }
    }
}

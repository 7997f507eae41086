package litechat.ui.state;

import static litechat.ui.state.Rows.conversation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import litechat.domain.Conversation;
import litechat.domain.Timestamp;
import org.junit.jupiter.api.Test;

class ActivityGroupTest {
    /** A zone with a change of the clock in the stretch that is looked at: 2025-03-30 has 23 hours there. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final LocalCalendar CALENDAR = new LocalCalendar() {
        @Override
        public double startOfDay(double epochMillis, int daysBefore) {
            return millis(day(epochMillis).minusDays(daysBefore));
        }

        @Override
        public double startOfMonth(double epochMillis) {
            return millis(day(epochMillis).withDayOfMonth(1));
        }

        @Override
        public String monthName(double epochMillis) {
            return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(day(epochMillis));
        }

        private LocalDate day(double epochMillis) {
            return LocalDate.ofInstant(Instant.ofEpochMilli((long) epochMillis), ZONE);
        }

        private double millis(LocalDate day) {
            return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
        }
    };

    private static Timestamp at(String local) {
        return new Timestamp(LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli());
    }

    private static List<String> grouped(String now, String... moments) {
        List<Conversation> conversations = new ArrayList<>();
        for (String moment : moments) {
            conversations.add(conversation(moment, "", at(moment).epochMillis()));
        }
        List<String> lines = new ArrayList<>();
        for (ActivityGroup group : ActivityGroup.of(conversations, at(now), CALENDAR)) {
            lines.add(group.heading() + ": " + group.conversations().size());
        }
        return lines;
    }

    @Test
    void midnightSeparatesTheDays() {
        assertEquals(
                List.of("Today: 2", "Yesterday: 2", "Previous 7 days: 1"),
                grouped(
                        "2025-03-31T09:00",
                        "2025-03-31T08:59",
                        "2025-03-31T00:00",
                        "2025-03-30T23:59",
                        "2025-03-30T00:00",
                        "2025-03-29T23:59"));
    }

    @Test
    void whatIsOlderThanThirtyDaysGoesByMonths() {
        assertEquals(
                List.of("Previous 7 days: 1", "Previous 30 days: 2", "February 2025: 2", "December 2024: 1"),
                grouped(
                        "2025-03-31T09:00",
                        "2025-03-24T00:00",
                        "2025-03-23T23:59",
                        "2025-03-01T00:00",
                        "2025-02-28T23:59",
                        "2025-02-01T00:00",
                        "2024-12-31T12:00"));
    }

    @Test
    void aMomentAheadOfTheClockIsToday() {
        assertEquals(List.of("Today: 1"), grouped("2025-03-31T09:00", "2025-04-02T00:00"));
    }

    @Test
    void noConversationsMakeNoGroups() {
        assertEquals(List.of(), grouped("2025-03-31T09:00"));
    }

    @Test
    void aRowWithoutAReadableMomentIsUndated() {
        List<ActivityGroup> groups =
                ActivityGroup.of(List.of(conversation("a", "", 0)), at("2025-03-31T09:00"), CALENDAR);
        assertEquals("Undated", groups.get(0).heading());
    }
}

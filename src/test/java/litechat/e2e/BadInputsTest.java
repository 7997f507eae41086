package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import litechat.LongRun;
import litechat.backup.reading.BadInput;
import litechat.backup.reading.BadInputs;
import litechat.backup.reading.Reason;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ManyFiles;
import litechat.e2e.page.ManyFiles.Answer;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with something wrong are given to the page, one after another; what is stored stays as it was to the last byte. */
class BadInputsTest {
    private static final double LONGEST_PAUSE_MILLIS = 5_000;
    /** Files above this are read in Chromium only, unless all are asked for. */
    private static final int LARGE = LongRun.times("litechat.largeInputs", 0) > 0 ? Integer.MAX_VALUE : 900_000;

    @ParameterizedTest
    @EnumSource
    void eachGetsItsAnswerAndChangesNothing(Browsers browser, TestReporter reporter) {
        try (LongRun run = new LongRun("bad inputs in " + browser, 0);
                Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.storage().seed(2, 2);
            page.reload();
            ManyFiles section = page.settings().open("import").files();
            String before = section.digest();
            List<Executable> checks = new ArrayList<>();
            double pause = 0;
            for (BadInput input : BadInputs.all()) {
                if (browser == Browsers.FIREFOX && input.content().length > LARGE) {
                    run.saw("too large to be read here");
                    continue;
                }
                run.next();
                String field = input.field();
                Answer answer = section.read(input.toString(), input.content(), field == null ? "" : field);
                checks.add(() -> check(input, answer));
                checks.add(() -> assertEquals(before, answer.after(), answer.name()));
                pause = Math.max(pause, answer.pause());
            }
            reporter.publishEntry(browser + " longest pause in ms", String.valueOf((int) pause));
            double longest = pause;
            checks.add(() -> assertTrue(longest < LONGEST_PAUSE_MILLIS, "pause of " + longest));
            assertTrue(checks.size() > 2 * 165, "checks: " + checks.size());
            assertAll(checks);
            run.held();
        }
    }

    private static void check(BadInput input, Answer answer) {
        String all = answer + "";
        assertTrue(answer.clean(), all);
        Reason reason = input.reason();
        if (input.inThePage() != null) {
            assertTrue(all.contains(input.inThePage()), all);
        } else if (reason != null) {
            String path = input.path() == null ? "line " : ", " + input.path();
            assertTrue(
                    answer.remarks().stream()
                            .anyMatch(each ->
                                    Pattern.compile(words(reason)).matcher(each).find() && each.contains(path)),
                    all);
        }
        boolean isRefused = input.field() == null;
        assertEquals(isRefused, !answer.offered(), all);
        if (isRefused && input.inThePage() == null) {
            assertTrue(answer.said().contains("cannot be imported. Nothing was changed."), all);
        }
        if (!isRefused) {
            assertEquals(input.values(), answer.found(), all);
        }
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case EMPTY_FILE -> "is empty|nothing but white space";
            case BYTE_ORDER_MARK -> "begins with a byte order mark";
            case UTF16 -> "is in UTF-16";
            case BINARY -> "This is no text";
            case NOT_UTF8 -> "is not UTF-8";
            case TRAILING -> "Something stands behind the end";
            case WEB_PAGE -> "This is a web page";
            case MALFORMED -> "A comma stands|should stand here|is no value of JSON";
            case TRUNCATED -> "The file ends too early";
            case NOT_A_BACKUP -> "This is not a backup";
            case EMPTY_BACKUP -> "The backup is empty";
            case VERSION_MISSING -> "does not say which version";
            case VERSION_INVALID -> "is not a number that versions have";
            case VERSION_TOO_NEW -> "made by a newer version";
            case SECTION_SHAPE -> "The section “";
            case SECTION_UNKNOWN -> "does not know this section";
            case SECTION_TWICE -> "stands in the file twice";
            case ROW_SHAPE -> "A row should stand here";
            case TOO_DEEP -> "nested too deeply";
            case TOO_LARGE -> "too many members|too long";
            case OTHER_FORMAT -> "This is an export of .*, not a backup";
            case ROW_TWICE -> "The same row stands there twice";
            case ID_TWICE -> "has the same id";
            case ID_MISSING -> "has no id";
            case ID_INVALID -> "cannot be an identifier";
            case ID_NUMBER -> "The number becomes a text";
            case LINK_TWICE -> "has this rule already";
            case NAME_TAKEN -> "a number is added to it";
            case ORDER -> "the turns are numbered again";
            case ORPHAN -> "it is left out";
            case UNLINKED -> "it is unlinked";
            case PROJECT_CYCLE -> "lies within itself";
            case PROJECT_DEPTH -> "lies too deep";
            case DATE_INVALID -> "no date that exists";
            case DATE_MISSING -> "has no createdAt";
            case CREDENTIALS_MOVED -> "The address held a password";
            case DATES_REVERSED -> "changed before it was created";
            case DATE_FAR -> "far in the future";
            case TYPE_WRONG -> "The field should hold|not written in Base64";
            case NUMBER_TOO_LARGE -> "The number is too large";
            case DIGITS_LOST -> "it is rounded";
            case CONTENT_CHANGED -> "not what was stored";
            case NAME_DROPPED -> "not safe; it is left out";
            case NAME_UNUSUAL -> "kept as data";
            case MEMBER_TWICE -> "occurs twice in an object";
            default -> throw new AssertionError("There are no words for " + reason);
        };
    }
}

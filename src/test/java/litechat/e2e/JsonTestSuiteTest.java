package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import litechat.LongRun;
import litechat.backup.json.JsonTestSuite;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ManyFiles;
import litechat.e2e.page.ManyFiles.Answer;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the suite as values of backups, given to the page: those that are JSON all at once, others each by itself. */
class JsonTestSuiteTest {
    private static final int REFUSED = LongRun.times("litechat.jsonFiles", 16);
    private static final String PARSED =
            "texts => texts.map(text => JSON.stringify({ value: JSON.parse(text) })).join('|')";

    private static String conversation(int number, String value) {
        return "{\"id\":\"j%03d\",\"title\":\"T\",\"createdAt\":\"2025-06-11T09:30:00Z\",\"updatedAt\":\"2025-06-11T09:30:00Z\""
                        .formatted(number)
                + ",\"metadata\":{\"value\":" + value + "}}";
    }

    private static byte[] file(List<String> conversations) {
        return ("{\"version\":1,\"conversations\":[" + String.join(",\n", conversations) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsJsonIsStoredAsTheBrowserReadsIt(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ManyFiles section = page.settings().open("import").files();
            List<String> texts = new ArrayList<>();
            List<String> conversations = new ArrayList<>();
            for (JsonTestSuite.Case each : JsonTestSuite.all()) {
                if (each.isAccepted()) {
                    conversations.add(conversation(texts.size(), each.json()));
                    texts.add(each.json());
                }
            }
            Answer answer = section.read("accepted", file(conversations), "conversations.metadata");
            assertEquals(95, texts.size());
            assertEquals(page.tab().evaluate(PARSED, texts), answer.found());
            assertEquals(answer.before(), answer.after());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoneIsRefusedAndChangesNothing(Browsers browser, TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", String.valueOf(seed));
        List<JsonTestSuite.Case> refused = new ArrayList<>(JsonTestSuite.all().stream()
                .filter(JsonTestSuite.Case::isRefused)
                .toList());
        Collections.shuffle(refused, new Random(seed));
        try (LongRun run = new LongRun("texts that are no JSON in " + browser, 0);
                Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.storage().seed(1, 1);
            page.reload();
            ManyFiles section = page.settings().open("import").files();
            List<Executable> checks = new ArrayList<>();
            for (JsonTestSuite.Case each : refused.subList(0, Math.min(REFUSED, refused.size()))) {
                run.next();
                Answer answer = section.read(each.name(), file(List.of(conversation(0, each.json()))), "");
                checks.add(() -> {
                    String all = "seed " + seed + " " + answer;
                    assertFalse(answer.offered(), all);
                    assertTrue(answer.said().contains("cannot be imported. Nothing was changed."), all);
                    assertTrue(
                            answer.remarks().stream().anyMatch(remark -> remark.contains(", $.conversations[0]")), all);
                    assertEquals(answer.before(), answer.after(), all);
                    assertTrue(answer.clean(), all);
                });
            }
            assertAll(checks);
            run.held();
        }
    }
}

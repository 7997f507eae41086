package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRulesTest {
    private static final Timestamp NOW = new Timestamp(0);
    private static final Attributes NONE = Attributes.NONE;

    private static Conversation conversation(String id) {
        return Conversation.create(id, "", NOW);
    }

    private static Project project(String id, String name, String parentId) {
        return new Project(
                id, name, null, parentId, null, null, null, null, null, null, null, null, null, null, NONE, NOW, NOW,
                NONE);
    }

    private static Interaction interaction(String id, String conversationId, double index) {
        return Interaction.start(conversationId, index, PromptTurn.of(id, "", "p:m"), NOW);
    }

    private static Mod mod(String id, String name, double loadOrder) {
        return new Mod(id, name, null, null, true, loadOrder, NOW, NONE);
    }

    private static ProviderConfig provider(String id, String name, String type) {
        return new ProviderConfig(id, name, type, true, null, null, null, false, null, null, NOW, NOW, NONE);
    }

    private static Rule rule(String id, String name, String type) {
        return new Rule(id, name, "", type, null, null, NOW, NOW, NONE);
    }

    @Test
    void aProvidersIdHasNoColonForItWouldNotBeKnownWhereItEndsInAModelsName() {
        InvalidRecord refusal = assertThrows(InvalidRecord.class, () -> provider("a:b", "n", "t"));
        assertEquals("id", refusal.field());
        assertEquals("a:b", conversation("a:b").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "V1StGXR8_Z5jdHi6B-myT", "123e4567-e89b-12d3-a456-426614174000", "a.b~c+d=e"})
    void whatOtherProgramsUseAsIdsIsAnId(String id) {
        assertEquals(id, conversation(id).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "a/b", "a\\b", "ä", "\u007f", "\u0000", "__proto__"})
    void whatIsNoIdIsRefused(String id) {
        assertEquals(
                "id", assertThrows(InvalidRecord.class, () -> conversation(id)).field());
    }

    @Test
    void anIdHasAtMost128Characters() {
        assertEquals(128, conversation("x".repeat(128)).id().length());
        assertThrows(InvalidRecord.class, () -> conversation("x".repeat(129)));
    }

    @Test
    void aRefusalNamesTheFieldAndNotItsValue() {
        InvalidRecord refused = assertThrows(InvalidRecord.class, () -> conversation("my secret/"));
        assertEquals("id is not an identifier", refused.getMessage());
    }

    @TestFactory
    Stream<DynamicTest> everyRecordRefusesAnIdThatIsNone() {
        return Stream.<Function<String, Object>>of(
                        RecordRulesTest::conversation,
                        id -> project(id, "n", "p"),
                        id -> mod(id, "n", 0),
                        id -> provider(id, "n", "t"),
                        id -> rule(id, "n", "t"),
                        id -> new ApiKey(id, "n", null, null, NOW, NOW, NONE),
                        id -> new Tag(id, "n", null, NOW, NOW, NONE),
                        id -> new SyncRepo(id, "n", "", "", null, null, null, null, null, NOW, NOW, NONE))
                .map(record -> DynamicTest.dynamicTest(
                        record.apply("x").getClass().getSimpleName(),
                        () -> assertEquals(
                                "id",
                                assertThrows(InvalidRecord.class, () -> record.apply("no id"))
                                        .field())));
    }

    @TestFactory
    Stream<DynamicTest> whatHasANameRefusesAnEmptyOne() {
        return Stream.<Function<String, Object>>of(
                        name -> project("x", name, "p"),
                        name -> mod("x", name, 0),
                        name -> provider("x", name, "t"),
                        name -> rule("x", name, "t"),
                        name -> new ApiKey("x", name, null, null, NOW, NOW, NONE),
                        name -> new Tag("x", name, null, NOW, NOW, NONE),
                        name -> new SyncRepo("x", name, "", "", null, null, null, null, null, NOW, NOW, NONE))
                .map(record -> DynamicTest.dynamicTest(
                        record.apply("x").getClass().getSimpleName(),
                        () -> assertEquals(
                                "name",
                                assertThrows(InvalidRecord.class, () -> record.apply(" \t"))
                                        .field())));
    }

    @Test
    void aConversationMayHaveNoTitle() {
        assertTrue(conversation("c").title().isEmpty());
    }

    @Test
    void linksToOtherRecordsAreIdsOrNull() {
        assertThrows(InvalidRecord.class, () -> project("x", "n", "no id"));
        assertThrows(InvalidRecord.class, () -> TagRuleLink.of("t", ""));
        assertThrows(InvalidRecord.class, () -> TagRuleLink.of("", "r"));
        assertThrows(InvalidRecord.class, () -> interaction("i", "no id", 0));
        assertEquals("t-r", TagRuleLink.of("t", "r").id());
    }

    @Test
    void aProjectIsNotItsOwnParent() {
        assertEquals(
                "parentId",
                assertThrows(InvalidRecord.class, () -> project("x", "n", "x")).field());
    }

    @Test
    void aPositionIsANumber() {
        assertEquals(-1, interaction("i", "c", -1).index());
        assertEquals(
                "index",
                assertThrows(InvalidRecord.class, () -> interaction("i", "c", Double.NaN))
                        .field());
        assertEquals(
                "loadOrder",
                assertThrows(InvalidRecord.class, () -> mod("m", "n", Double.NaN))
                        .field());
    }

    @Test
    void typesAndStatusesOfLaterVersionsAreKept() {
        assertEquals("later", new InteractionStatus("later").value());
        assertTrue(new InteractionType("message.later").isMessage());
        assertThrows(InvalidRecord.class, () -> new InteractionStatus(" "));
        assertThrows(InvalidRecord.class, () -> new InteractionType(""));
        assertThrows(InvalidRecord.class, () -> provider("p", "n", ""));
        assertThrows(InvalidRecord.class, () -> rule("r", "n", ""));
        assertThrows(InvalidRecord.class, () -> new AppState("", null, NONE));
    }
}

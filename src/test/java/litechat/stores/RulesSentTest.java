package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.ChatMessage;
import litechat.domain.CompiledPrompt;
import litechat.domain.Interaction;
import litechat.domain.LinkChanges;
import litechat.domain.ModelSettings;
import litechat.domain.RuleChoice;
import litechat.events.InteractionEvent.RetryInteractionRequest;
import litechat.events.ProjectEvent.AddProjectRequest;
import litechat.events.ProjectEvent.ProjectAdded;
import litechat.events.PromptEvent.LoadRuleOfferRequest;
import litechat.events.PromptEvent.PreviewPromptRequest;
import litechat.events.PromptEvent.PromptPreviewed;
import litechat.events.PromptEvent.PromptSubmitted;
import litechat.events.PromptEvent.RuleOfferLoaded;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.RulesEvent.AddRuleRequest;
import litechat.events.RulesEvent.AddTagRequest;
import litechat.events.RulesEvent.DeleteRuleRequest;
import litechat.events.RulesEvent.RuleSaved;
import litechat.events.RulesEvent.TagSaved;
import litechat.events.RulesEvent.UpdateRuleRequest;
import litechat.events.SettingsEvent.SetSettingRequest;
import litechat.persistence.DraftService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules go along with questions as they were when these were asked, and what is shown before is what is sent. */
class RulesSentTest {
    private static final LinkChanges NO_LINKS = new LinkChanges(List.of(), List.of());

    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private String rule(String name, String type, boolean alwaysOn) {
        stores.request(new AddRuleRequest(name, name + ".", type, alwaysOn, List.of()));
        return stores.last(RuleSaved.class).rule().id();
    }

    private String tag(String name, String... ruleIds) {
        stores.request(new AddTagRequest(name, null, List.of(ruleIds)));
        return stores.last(TagSaved.class).tag().id();
    }

    private String project(String name, @Nullable String parentId, List<String> tagIds, List<String> ruleIds) {
        ModelSettings settings = new ModelSettings(null, null, null, null, null, null, null, null, tagIds, ruleIds);
        stores.request(new AddProjectRequest(name, parentId, settings));
        return stores.last(ProjectAdded.class).project().id();
    }

    private Interaction ask(
            @Nullable String conversationId, @Nullable String projectId, String text, RuleChoice choice) {
        stores.server.next().piece("Answer.");
        DraftService.change(conversationId, stored -> stored.withChoice(choice));
        stores.request(new SubmitPromptRequest(conversationId, projectId, text, model, ""));
        stores.runFor(1000);
        return stores.last(PromptSubmitted.class).turn();
    }

    private String lastQuestion() {
        List<String> questions = stores.server.questions();
        return questions.get(questions.size() - 1);
    }

    @Test
    void aProjectsDefaultsAreInheritedAndAnEmptyListInheritsNothing() {
        String brief = rule("Brief", "after", false);
        String tone = tag("tone", rule("Kind", "system", false));
        String outer = project("Outer", null, List.of(tone), List.of(brief));
        String silent = project("Silent", outer, List.of(), List.of());
        stores.request(new AddProjectRequest("Inner", outer, ModelSettings.NONE));
        String inner = stores.last(ProjectAdded.class).project().id();
        ask(null, inner, "Inside?", RuleChoice.NONE);
        assertEquals("m | Kind. | Inside?\n\nBrief.", lastQuestion());
        ask(null, silent, "Silent?", RuleChoice.NONE);
        assertEquals("m | Silent?", lastQuestion());
        ask(null, null, "Outside?", RuleChoice.NONE);
        assertEquals("m | Outside?", lastQuestion());
        ask(null, inner, "Without?", new RuleChoice(List.of(), List.of(), List.of(tone), List.of(brief)));
        assertEquals("m | Without?", lastQuestion());
    }

    @Test
    void aLaterChangeOfARuleDoesNotChangeWhatWasSent() {
        String brief = rule("Brief", "after", true);
        String id = ask(null, null, "One?", RuleChoice.NONE).conversationId();
        stores.request(new UpdateRuleRequest(brief, Changes.of("content", "Be long."), NO_LINKS));
        ask(id, null, "Two?", RuleChoice.NONE);
        assertEquals("m | One?\n\nBrief. | Answer. | Two?\n\nBe long.", lastQuestion());
        stores.request(new DeleteRuleRequest(brief));
        ask(id, null, "Three?", RuleChoice.NONE);
        assertEquals("m | One?\n\nBrief. | Answer. | Two?\n\nBe long. | Answer. | Three?", lastQuestion());
    }

    @Test
    void theTurnOnTheDiskSaysWhatWasSentWithIt() {
        stores.request(new SetSettingRequest("globalSystemPrompt", "Be good."));
        stores.request(new SetSettingRequest("temperature", 0.0));
        String brief = rule("Brief", "after", false);
        String tone = tag("tone", rule("Kind", "system", false));
        Interaction turn = ask(null, null, "One?", RuleChoice.of(List.of(tone), List.of(brief)));
        assertEquals("m | Be good.\n\nKind. | One?\n\nBrief.", lastQuestion());
        Attributes prompt = stores.dump().row("interactions", turn.id()).attributes("prompt");
        assertEquals("One?", prompt.get("content"));
        assertEquals(Map.of("temperature", 0.0), prompt.attributes("parameters").asMap());
        Attributes metadata = prompt.attributes("metadata");
        assertEquals("Be good.", metadata.get("effectiveSystemPrompt"));
        assertEquals(List.of(tone), metadata.get("activeTagIds"));
        assertEquals(List.of(brief), metadata.get("activeRuleIds"));
        assertEquals(2, metadata.get("effectiveRulesContent") instanceof List<?> list ? list.size() : 0);
        assertEquals(model, metadata.get("modelId"));
        assertEquals(0.0, metadata.attributes("sentParameters").get("temperature"));
        assertEquals(true, metadata.attributes("sentParameters").get("stream"));
        assertNull(metadata.get("unsentParameters"));
    }

    @Test
    void theTurnOnTheDiskSaysWhatWasSetAndNotSentToItsServer() {
        stores.request(new AddProviderConfigRequest(
                new ProviderDraft("Strict", "openai", "http://localhost:2/v1", List.of("m"), null, null, true)));
        String strict = stores.last(ProviderSaved.class).providerConfig().id() + ":m";
        stores.request(new SetSettingRequest("topK", 40.0));
        stores.request(new PreviewPromptRequest(new SubmitPromptRequest(null, null, "One?", strict, "")));
        Attributes shown = stores.only(PromptPreviewed.class).prompt().turn().metadata();
        stores.server.next().refusal("no");
        Interaction turn = stores.submit(null, "One?", strict);
        stores.runUntilIdle();
        Attributes prompt = stores.dump().row("interactions", turn.id()).attributes("prompt");
        assertEquals(Map.of("top_k", 40.0), prompt.attributes("parameters").asMap());
        Attributes metadata = prompt.attributes("metadata");
        assertEquals(Attributes.of("top_k", 40.0), metadata.get("unsentParameters"));
        assertNull(metadata.attributes("sentParameters").get("top_k"));
        assertEquals(shown.get("sentParameters"), metadata.get("sentParameters"));
        assertEquals(shown.get("unsentParameters"), metadata.get("unsentParameters"));

        stores.server.next().piece("2");
        stores.request(new RetryInteractionRequest(turn.id(), model));
        stores.runUntilIdle();
        Attributes again = stores.dump()
                .row("interactions", turn.id())
                .attributes("prompt")
                .attributes("metadata");
        assertEquals(40.0, again.attributes("sentParameters").get("top_k"), "Another server takes it");
        assertNull(again.get("unsentParameters"));
    }

    @Test
    void aRetrySendsTheRulesOfItsTurnAndTheSettingsOfNow() {
        String brief = rule("Brief", "after", true);
        stores.request(new SetSettingRequest("globalSystemPrompt", "Old."));
        stores.server.next().refusal("no");
        Interaction turn = stores.submit(null, "One?", model);
        stores.runUntilIdle();
        stores.request(new UpdateRuleRequest(brief, Changes.of("content", "Be long."), NO_LINKS));
        stores.request(new SetSettingRequest("globalSystemPrompt", "New."));
        stores.server.next().piece("1");
        stores.request(new RetryInteractionRequest(turn.id(), model));
        stores.runUntilIdle();
        assertEquals("m | New. | One?\n\nBrief.", lastQuestion());
        Attributes metadata = stores.dump()
                .row("interactions", turn.id())
                .attributes("prompt")
                .attributes("metadata");
        assertEquals("New.", metadata.get("effectiveSystemPrompt"));
    }

    @Test
    void whatIsShownBeforeIsWhatIsSentAndShowingItChangesNothing() {
        stores.request(new SetSettingRequest("globalSystemPrompt", "Be good."));
        stores.request(new SetSettingRequest("topK", 40.0));
        stores.request(new SetSettingRequest("contextLength", 60.0));
        rule("Kind", "system", true);
        String tone = tag("tone", rule("Brief", "after", false));
        String id = ask(null, null, "x".repeat(300), RuleChoice.NONE).conversationId();
        ask(id, null, "Two?", RuleChoice.NONE);
        DraftService.change(id, stored -> stored.withChoice(RuleChoice.of(List.of(tone), List.of())));
        SubmitPromptRequest question = new SubmitPromptRequest(id, null, "Three?", model, "");
        Dump before = stores.dump();
        stores.request(new PreviewPromptRequest(question));
        assertEquals(before, stores.dump());
        CompiledPrompt shown = stores.only(PromptPreviewed.class).prompt();
        assertEquals(1, shown.leftOut());
        stores.server.next().piece("3");
        stores.request(question);
        stores.runUntilIdle();
        assertEquals(
                "m | "
                        + String.join(
                                " | ",
                                shown.messages().stream()
                                        .map(ChatMessage::content)
                                        .toList()),
                lastQuestion());
        assertEquals("m | Be good.\n\nKind. | Two? | Answer. | Three?\n\nBrief.", lastQuestion());
        List<Attributes> parameters = stores.server.parameters();
        assertEquals(shown.turn().parameters(), parameters.get(parameters.size() - 1));
        assertEquals(Map.of("top_k", 40.0), shown.turn().parameters().asMap());
        Interaction turn = stores.last(PromptSubmitted.class).turn();
        assertEquals(
                shown.turn().metadata(),
                turn.prompt() == null ? null : turn.prompt().metadata());
        assertEquals(1.0, shown.turn().metadata().get("omittedTurns"));
    }

    @Test
    void whatCanBeChosenIsOfferedWithWhatTheProjectHas() {
        String brief = rule("Brief", "after", false);
        rule("Odd", "control", true);
        String tone = tag("tone", brief);
        String work = project("Work", null, List.of(tone), List.of(brief));
        stores.request(new LoadRuleOfferRequest(null, null));
        RuleOfferLoaded outside = stores.last(RuleOfferLoaded.class);
        assertEquals(1, outside.offer().rules().size());
        assertEquals(1, outside.offer().tags().size());
        assertEquals(List.of(), outside.offer().defaultRuleIds());
        String id = ask(null, work, "Inside?", RuleChoice.NONE).conversationId();
        stores.request(new LoadRuleOfferRequest(id, null));
        RuleOfferLoaded inside = stores.last(RuleOfferLoaded.class);
        assertEquals(List.of(brief), inside.offer().defaultRuleIds());
        assertEquals(List.of(tone), inside.offer().defaultTagIds());
    }

    @Test
    void aTurnWithoutRulesRecordsNoneOfTheirFields() {
        Interaction turn = ask(null, null, "One?", RuleChoice.NONE);
        Attributes metadata = stores.dump()
                .row("interactions", turn.id())
                .attributes("prompt")
                .attributes("metadata");
        assertNull(metadata.get("activeRuleIds"));
        assertEquals(
                Map.of("modelId", model), metadata.without("sentParameters").asMap());
    }
}

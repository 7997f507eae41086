package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {
    private static final Map<String, @Nullable Object> STORED = Map.of(
            "globalSystemPrompt", "Be brief.", "temperature", 0.7, "topP", 0.9, "maxTokens", 700.0, "theme", "dark");

    private static ModelSettings settings(
            @Nullable String prompt, @Nullable Double temperature, @Nullable List<String> tags) {
        return new ModelSettings(prompt, null, temperature, null, null, null, null, null, tags, null);
    }

    private static Project project(String id, @Nullable String parentId, ModelSettings settings) {
        return Project.create(id, "Project " + id, parentId, settings, new Timestamp(1));
    }

    @Test
    void whatAProjectSaysIsReadBack() {
        ModelSettings all = new ModelSettings(
                "Be kind.", "home:llama", 0.1, 0.2, 40.0, 3.0, 0.4, 0.5, List.of("tag"), List.of("rule"), "low");
        assertEquals(all, ModelSettings.of(project("a", null, all)));
        assertEquals(ModelSettings.NONE, ModelSettings.of(Project.create("a", "A", null, new Timestamp(1))));
    }

    @Test
    void theNearestProjectDecidesThenThePagesSettingsThenNobody() {
        Project outer = project("outer", null, settings("Outer", 0.2, List.of("t")));
        Project inner = project("inner", "outer", settings(null, 0.1, null));
        ModelSettings effective = ModelSettings.effective(List.of(inner, outer), ModelSettings.of(STORED));
        assertEquals("Outer", effective.systemPrompt());
        assertEquals(0.1, effective.temperature());
        assertEquals(0.9, effective.topP());
        assertEquals(700.0, effective.maxTokens());
        assertEquals(List.of("t"), effective.defaultTagIds());
        assertNull(effective.presencePenalty());
        assertNull(effective.modelId());
    }

    @Test
    void everySettingIsInheritedAndEachGoesItsOwnWay() {
        ModelSettings all =
                new ModelSettings("P", "a:m", 0.1, 0.2, 40.0, 3.0, 0.4, 0.5, List.of("t"), List.of("r"), "high");
        ModelSettings zeros = new ModelSettings("", "", 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, List.of(), List.of(), "");
        Project outer = project("outer", null, all);
        Project silent = project("silent", "outer", ModelSettings.NONE);
        Project inner = project("inner", "silent", zeros);
        assertEquals(all, ModelSettings.effective(List.of(silent, outer), zeros));
        assertEquals(zeros, ModelSettings.effective(List.of(inner, silent, outer), all));
        assertEquals(all, ModelSettings.effective(List.of(silent), all));
        Map<String, @Nullable Object> global = new HashMap<>();
        for (String name : ModelSettings.NAMES) {
            global.put(name, name.equals("globalSystemPrompt") ? "" : (Object) 0.0);
        }
        ModelSettings unset = ModelSettings.of(global);
        assertEquals(new ModelSettings("", null, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, null, null), unset);
        assertEquals(6, unset.parameters().asMap().size());
    }

    @Test
    void zeroAndTheEmptyTextSaySomething() {
        Project project = project("a", null, settings("", 0.0, List.of()));
        ModelSettings effective = ModelSettings.effective(List.of(project), ModelSettings.of(STORED));
        assertEquals("", effective.systemPrompt());
        assertEquals(0.0, effective.temperature());
        assertEquals(List.of(), effective.defaultTagIds());
    }

    @Test
    void onlyWhatIsSetIsSent() {
        assertEquals(Attributes.NONE, ModelSettings.NONE.parameters());
        assertEquals(
                Map.of("temperature", 0.7, "top_p", 0.9, "max_tokens", 700.0),
                ModelSettings.of(STORED).parameters().asMap());
    }

    @Test
    void settingsOfAnotherKindAreNone() {
        Map<String, @Nullable Object> stored = new HashMap<>();
        stored.put("globalSystemPrompt", null);
        stored.put("temperature", "warm");
        assertEquals(ModelSettings.NONE, ModelSettings.of(stored));
    }

    @Test
    void onlyTheFieldsThatDifferAreChanged() {
        ModelSettings before = settings("Old", 0.5, List.of("t"));
        ModelSettings after = settings(null, 0.5, List.of("u"));
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("systemPrompt", null);
        expected.put("defaultTagIds", List.of("u"));
        assertEquals(expected, after.since(before).asMap());
        assertEquals(Map.of(), before.since(before).asMap());
    }

    @Test
    void whereAnInheritedValueComesFromIsKnown() {
        Project outer = project("outer", null, settings("Outer", null, null));
        Project inner = project("inner", "outer", settings(null, null, null));
        ModelSettings global = ModelSettings.of(STORED);
        List<Project> upwards = List.of(inner, outer);
        assertEquals(new Inherited<>("Outer", outer), Inherited.of(upwards, global, ModelSettings::systemPrompt));
        assertEquals(new Inherited<>(0.7, null), Inherited.of(upwards, global, ModelSettings::temperature));
        assertEquals(new Inherited<>(null, null), Inherited.of(upwards, global, ModelSettings::modelId));
    }

    @Test
    void howMuchIsReasonedIsAWordAmongTheParameters() {
        ModelSettings global = ModelSettings.of(Map.of("reasoningEffort", "high", "topK", 40.0));
        assertEquals(
                Map.of("reasoning_effort", "high", "top_k", 40.0),
                global.parameters().asMap());
        ModelSettings own = new ModelSettings(null, null, null, null, null, null, null, null, null, null, "none");
        ModelSettings effective = ModelSettings.effective(List.of(project("a", null, own)), global);
        assertEquals("none", effective.parameters().get("reasoning_effort"));
        assertEquals(
                Changes.of("reasoningEffort", "none").asMap(),
                own.since(ModelSettings.NONE).asMap());
        assertEquals(
                Map.of(),
                ModelSettings.of(Map.of("reasoningEffort", 1.0)).parameters().asMap());
    }
}

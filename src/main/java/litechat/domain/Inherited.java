package litechat.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project has where it says nothing itself.
 *
 * @param value null if nobody says anything
 * @param from the project that says it, or null if the settings of the page do
 */
public record Inherited<T>(@Nullable T value, @Nullable Project from) {
    /** One of the settings. */
    @FunctionalInterface
    public interface Part<T> {
        @Nullable
        T of(ModelSettings settings);
    }

    /**
     * One setting as it is inherited.
     *
     * @param upwards the project above and those around it, the nearest first
     */
    public static <T> Inherited<T> of(List<Project> upwards, ModelSettings global, Part<T> part) {
        for (Project project : upwards) {
            T value = part.of(ModelSettings.of(project));
            if (value != null) {
                return new Inherited<>(value, project);
            }
        }
        return new Inherited<>(part.of(global), null);
    }
}

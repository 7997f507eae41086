package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.events.ExportChoice;
import litechat.events.ExportScope;
import org.jspecify.annotations.Nullable;

/** A choice as it is written in a request to the worker. */
final class ExportForm {
    private ExportForm() {}

    /** The request; where the file goes is added by who asks. */
    static Attributes request(ExportChoice choice, Timestamp now) {
        ExportScope scope = choice.scope();
        return Attributes.of("now", now)
                .with("sections", new ArrayList<>(choice.sections()))
                .with("kind", scope.kind().name())
                .with("ids", new ArrayList<>(scope.ids()))
                .with("from", scope.from())
                .with("to", scope.to())
                .with("secrets", choice.includeSecrets())
                .with("gzip", choice.gzip())
                .with(
                        "passphrase",
                        choice.passphrase() == null ? null : choice.passphrase().reveal());
    }

    /** What to read for a request; how it is written stays there. */
    static ExportChoice choice(Attributes request) {
        ExportScope scope = new ExportScope(
                ExportScope.Kind.named(request.key("kind")),
                texts(request.get("ids")),
                moment(request.get("from")),
                moment(request.get("to")));
        return new ExportChoice(texts(request.get("sections")), scope, request.isTrue("secrets"), false, null, false);
    }

    static List<String> texts(@Nullable Object values) {
        List<String> texts = new ArrayList<>();
        if (values instanceof List<?> list) {
            for (Object value : list) {
                if (value instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static @Nullable Timestamp moment(@Nullable Object value) {
        return value instanceof Timestamp moment ? moment : null;
    }
}

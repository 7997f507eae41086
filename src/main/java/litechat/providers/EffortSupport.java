package litechat.providers;

import litechat.domain.ProviderType;

/** Which models may be told how much to reason, where a server refuses a question that says it to another one. */
final class EffortSupport {
    private static final String[] XAI_WITHOUT = {"grok-2", "grok-3", "grok-4-", "grok-code", "grok-beta", "grok-vision"
    };

    private EffortSupport() {}

    /** What the server's catalogue says counts; where it says nothing, what the name tells. */
    static boolean takes(ProviderType type, ChatRequest request) {
        Boolean known = new Facts(request.facts()).takes("reasoning_effort", "reasoning");
        return known == null ? byName(type, request.model()) : known;
    }

    private static boolean byName(ProviderType type, String model) {
        return switch (type) {
            case OPENAI -> ofOpenAi(ownName(model));
            case XAI -> ofXai(model);
            case MISTRAL -> isAdjustableMistral(model); // its other reasoning models always reason
            default -> true; // whoever set it up and sets an effort knows what it takes
        };
    }

    /** Without the maker that a proxy puts before it. */
    private static String ownName(String model) {
        String name = model.substring(model.lastIndexOf('/') + 1);
        return name.startsWith("ft:") ? name.substring(3) : name;
    }

    private static boolean isAdjustableMistral(String model) {
        return model.equals("mistral-small-latest") || model.startsWith("mistral-medium-3-5");
    }

    /** In the words of a server: those of Mistral reason or do not. */
    static String word(ProviderType type, String effort) {
        boolean isNone = effort.equals("none") || effort.equals("minimal");
        return type == ProviderType.MISTRAL ? isNone ? "none" : "high" : effort;
    }

    /** The o series but for the first two, and GPT from 5 on but for those that only chat. */
    private static boolean ofOpenAi(String model) {
        if (model.startsWith("gpt-")) {
            return number(model, 4) >= 5 && !model.contains("-chat");
        }
        return model.startsWith("o")
                && number(model, 1) > 0
                && !model.startsWith("o1-mini")
                && !model.startsWith("o1-preview");
    }

    private static int number(String model, int start) {
        int number = 0;
        for (int i = start; i < model.length() && number < 1000; i++) {
            char c = model.charAt(i);
            if (c < '0' || c > '9') {
                break;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Of those that came before it could be said, only the small ones of the third generation take it. */
    private static boolean ofXai(String model) {
        if (model.startsWith("grok-3-mini")) {
            return true;
        }
        for (String without : XAI_WITHOUT) {
            if (model.startsWith(without)) {
                return false;
            }
        }
        return !model.equals("grok-4") && !model.contains("non-reasoning");
    }
}

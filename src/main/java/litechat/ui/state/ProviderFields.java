package litechat.ui.state;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ProviderConfig;
import litechat.domain.ProviderType;
import litechat.domain.Secret;
import litechat.events.ProviderDraft;
import litechat.ui.Messages;
import org.jspecify.annotations.Nullable;

/** The fields of the form for a model server, as typed. */
public record ProviderFields(String type, String name, String baseURL, String models, boolean isEnabled) {
    private static final String[] ENDPOINTS = {"/chat/completions", "/messages", "/api/chat"};

    public static ProviderFields of(ProviderConfig config) {
        StringBuilder models = new StringBuilder();
        if (config.enabledModels() != null) {
            for (String model : config.enabledModels()) {
                models.append(models.length() == 0 ? "" : ", ").append(model);
            }
        }
        return new ProviderFields(
                config.type(), config.name(), config.address(), models.toString(), config.isEnabled());
    }

    /** The same server as one of another type: what still stands there of the former type's is changed with it. */
    public ProviderFields withType(String newType) {
        ProviderType before = ProviderType.of(type);
        ProviderType now = ProviderType.of(newType);
        boolean isNamed = !name.isEmpty() && !(before != null && name.equals(Messages.typeName(before)));
        boolean isAddressed = !baseURL.isEmpty() && !(before != null && baseURL.equals(before.address()));
        String brand = now == null || now == ProviderType.OPENAI_COMPATIBLE ? "" : Messages.typeName(now);
        return new ProviderFields(
                newType,
                isNamed ? name : brand,
                isAddressed ? baseURL : now == null || now.address() == null ? "" : now.address(),
                models,
                isEnabled);
    }

    /** What is wrong with the name, or null. */
    public @Nullable String nameError() {
        return name.trim().isEmpty() ? Messages.PROVIDER_NAME_MISSING : null;
    }

    /** What is wrong with the address, or null. */
    public @Nullable String baseURLError() {
        String address = baseURL.trim();
        if (address.isEmpty()) {
            return Messages.BASE_URL_MISSING;
        }
        String host = hostOf(address);
        if (host == null) {
            return Messages.BASE_URL_NOT_HTTP;
        }
        if (host.indexOf('@') >= 0) {
            return Messages.BASE_URL_WITH_USER;
        }
        boolean hasHost = !host.isEmpty() && host.charAt(0) != ':';
        return hasHost && hasNone(address, " \t\n?#") ? null : Messages.BASE_URL_INVALID;
    }

    public boolean isValid() {
        return nameError() == null && baseURLError() == null;
    }

    /** The provider that these fields name; the keys are as {@link ProviderDraft} has them. */
    public ProviderDraft draft(@Nullable Secret key, @Nullable String keyId) {
        return new ProviderDraft(name.trim(), type, trimmedAddress(), modelNames(), key, keyId, isEnabled);
    }

    private List<String> modelNames() {
        List<String> names = new ArrayList<>();
        int start = 0;
        while (start <= models.length()) {
            int comma = models.indexOf(',', start);
            int end = comma < 0 ? models.length() : comma;
            String model = models.substring(start, end).trim();
            if (!model.isEmpty() && !names.contains(model)) {
                names.add(model);
            }
            start = end + 1;
        }
        return names;
    }

    private String trimmedAddress() {
        String address = withoutSlashes(baseURL.trim());
        for (String endpoint : ENDPOINTS) {
            if (address.endsWith(endpoint)) {
                return withoutSlashes(address.substring(0, address.length() - endpoint.length()));
            }
        }
        return address;
    }

    private static String withoutSlashes(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    private static @Nullable String hostOf(String address) {
        for (String scheme : new String[] {"https://", "http://"}) {
            if (startsWith(address, scheme)) {
                int slash = address.indexOf('/', scheme.length());
                return address.substring(scheme.length(), slash < 0 ? address.length() : slash);
            }
        }
        return null;
    }

    private static boolean startsWith(String address, String scheme) {
        for (int i = 0; i < scheme.length(); i++) {
            char wanted = scheme.charAt(i);
            boolean capital = i < address.length() && wanted >= 'a' && address.charAt(i) == wanted - 32;
            if (i >= address.length() || (address.charAt(i) != wanted && !capital)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNone(String text, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}

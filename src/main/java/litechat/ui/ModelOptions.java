package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import org.jspecify.annotations.Nullable;

/** The models that can be chosen, as options of a control. */
final class ModelOptions {
    private List<OptionRow.Option> offered = List.of();

    /** Takes the models of these servers in place of those before. */
    void offer(List<ProviderConfig> providers) {
        List<OptionRow.Option> options = new ArrayList<>();
        for (ProviderConfig provider : providers) {
            if (provider.isEnabled() && provider.enabledModels() != null) {
                for (String name : provider.enabledModels()) {
                    String id = new ModelId(provider.id(), name).toString();
                    options.add(new OptionRow.Option(id, provider.name() + ": " + name));
                }
            }
        }
        offered = options;
    }

    /** One for none, then all; one that is set stays, though its server may be gone. */
    List<OptionRow.Option> after(String none, @Nullable String set) {
        List<OptionRow.Option> options = new ArrayList<>();
        options.add(new OptionRow.Option("", none));
        boolean isThere = set == null;
        for (OptionRow.Option option : offered) {
            options.add(option);
            isThere |= option.value().equals(set);
        }
        if (!isThere && set != null) {
            options.add(new OptionRow.Option(set, nameOf(set)));
        }
        return options;
    }

    String nameOf(String id) {
        for (OptionRow.Option option : offered) {
            if (option.value().equals(id)) {
                return option.text();
            }
        }
        ModelId parsed = ModelId.parse(id);
        return parsed == null ? id : parsed.model();
    }
}

package litechat.events;

import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/** A new repository as the user entered it; its password is null if it needs none. */
public record SyncRepoDraft(
        String name, String remoteUrl, String branch, @Nullable String username, @Nullable Secret password) {}

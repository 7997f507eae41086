package litechat.events;

import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A repository as the user entered it.
 *
 * @param password null leaves what is saved, an empty one removes it
 */
public record SyncRepoDraft(
        String name, String remoteUrl, String branch, @Nullable String username, @Nullable Secret password) {}

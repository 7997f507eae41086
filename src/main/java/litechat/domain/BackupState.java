package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * What backups there are.
 *
 * @param last the last one, whatever it is worth
 * @param lastGood the last one that is good
 * @param failed when one was tried in vain since the last one
 */
public record BackupState(@Nullable BackupMark last, @Nullable BackupMark lastGood, @Nullable Timestamp failed) {}

package litechat.backup.merge;

import litechat.domain.Timestamp;

/**
 * An import that can be taken back.
 *
 * @param title what the user knows its file by
 */
public record RestorePoint(String id, String title, Timestamp createdAt, double written, double removed) {}

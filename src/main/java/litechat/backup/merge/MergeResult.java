package litechat.backup.merge;

/**
 * What an import did.
 *
 * @param written how many rows were written
 * @param removed how many were removed, because a section was replaced
 * @param leftOut how many stayed out, because what they belong to is not there
 * @param unlinked how many lost a link to something that is not there
 */
public record MergeResult(int written, int removed, int leftOut, int unlinked) {}

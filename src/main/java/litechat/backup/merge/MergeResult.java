package litechat.backup.merge;

/**
 * What an import did.
 *
 * @param written how many rows were written
 * @param removed how many were removed, because a section was replaced
 * @param kept how many of the file stayed out, because they are here in another form that was to stay
 * @param skipped how many of the file are in sections that were not to be imported
 * @param leftOut how many stayed out, because what they belong to is not there
 * @param unlinked how many lost a link to something that is not there
 */
public record MergeResult(int written, int removed, int kept, int skipped, int leftOut, int unlinked) {}

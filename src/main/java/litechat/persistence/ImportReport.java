package litechat.persistence;

/**
 * What an import did.
 *
 * @param rows how many rows were written
 * @param leftOut how many were not, because what they belong to is not there
 * @param unlinked how many lost a link to something that is not there
 */
public record ImportReport(int rows, int leftOut, int unlinked) {}

package litechat.backup.formats;

/**
 * A file in an archive, as the archive's directory tells of it.
 *
 * @param size of what is unpacked
 * @param offset where it begins in the archive
 */
record ZipEntry(
        String name, int method, boolean encrypted, double packedSize, double size, double offset, int checksum) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isReadable() {
        return !encrypted && (method == STORED || method == DEFLATED);
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Its name without its folders. */
    String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}

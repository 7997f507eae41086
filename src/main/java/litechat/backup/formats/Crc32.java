package litechat.backup.formats;

/** The checksum that archives hold for each of their files. */
final class Crc32 {
    private static final int POLYNOMIAL = 0xedb88320;
    private static final int[] TABLE = table();

    private int state = -1;

    void update(byte[] bytes, int count) {
        int crc = state;
        for (int i = 0; i < count; i++) {
            crc = crc >>> 8 ^ TABLE[(crc ^ bytes[i]) & 0xff];
        }
        state = crc;
    }

    int value() {
        return ~state;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
            table[i] = crc;
        }
        return table;
    }
}

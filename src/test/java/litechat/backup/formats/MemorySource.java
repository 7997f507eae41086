package litechat.backup.formats;

import java.util.Arrays;

/** A file that is in memory. */
final class MemorySource implements Source {
    private final byte[] bytes;

    MemorySource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public double size() {
        return bytes.length;
    }

    @Override
    public byte[] read(double from, int count) {
        int start = (int) from;
        return Arrays.copyOfRange(bytes, start, Math.max(start, Math.min(bytes.length, start + count)));
    }
}

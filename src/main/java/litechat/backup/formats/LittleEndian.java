package litechat.backup.formats;

/** Numbers in bytes, the lowest byte first. */
final class LittleEndian {
    private final byte[] bytes;

    LittleEndian(byte[] bytes) {
        this.bytes = bytes;
    }

    int int16(int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    int int32(int at) {
        return int16(at) | int16(at + 2) << 16;
    }

    double unsigned32(int at) {
        return int32(at) & 0xffffffffL;
    }

    /** Exact up to 2<sup>53</sup>, which no file reaches. */
    double int64(int at) {
        return unsigned32(at) + unsigned32(at + 4) * 4_294_967_296.0;
    }
}

package litechat.worker;

import litechat.backup.formats.Bytes;
import litechat.backup.formats.Inflation;
import litechat.interop.backup.Inflate;
import org.teavm.jso.typedarrays.Int8Array;

/** Unpacks in the worker. */
public final class BrowserInflation implements Inflation {
    private final Inflate inflate = Inflate.start();

    @Override
    public void push(byte[] packed, boolean last, Bytes to) {
        Int8Array unpacked = inflate.push(Int8Array.copyFromJavaArray(packed), last);
        if (unpacked == null) {
            throw new Damaged();
        }
        byte[] bytes = unpacked.copyToJavaArray();
        to.take(bytes, bytes.length);
    }
}

package litechat.worker;

import litechat.backup.DocumentArchive;
import litechat.interop.Promises;
import litechat.interop.backup.Archive;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;

/** The ZIP of a library that is fetched when the first file is added. */
public final class ZipArchive implements DocumentArchive {
    private @Nullable Archive archive;

    @Override
    public void add(String path, String text, double epochMillis) {
        opened().add(path, text, epochMillis);
    }

    @Override
    public Object finish() {
        Object file = JsValue.decode(opened().finish());
        if (file == null) {
            throw new IllegalStateException("The archive has no content");
        }
        return file;
    }

    private Archive opened() {
        Archive known = archive;
        if (known == null) {
            known = (Archive) Promises.await(Archive.start());
            archive = known;
        }
        if (known == null) {
            throw new IllegalStateException("The archive cannot be written");
        }
        return known;
    }
}

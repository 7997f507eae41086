package litechat.worker;

import litechat.backup.WorkFailed;
import litechat.backup.importing.ByteSource;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import litechat.interop.JavaScriptError;
import litechat.interop.Promises;
import litechat.interop.backup.BackupInput;
import litechat.interop.web.BrowserBytes;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A file of the browser. */
public final class FileSource implements ByteSource {
    private static final String DAMAGED_BODY = "The passphrase is right, but the file is damaged or cut off.";

    private final BackupInput input;

    private FileSource(BackupInput input) {
        this.input = input;
    }

    /** Opens the {@code file} of a request, with its {@code passphrase} if it is encrypted. */
    public static ByteSource open(Attributes request) {
        JSObject file = JsValue.encode(request.get("file"));
        String passphrase = request.text("passphrase");
        if (file == null) {
            throw new WorkFailed("There is no file to be read.");
        }
        try {
            JSObject opened = Promises.await(BackupInput.open(file, passphrase == null ? "" : passphrase));
            if (opened == null) {
                throw new WorkFailed("There is no file to be read.");
            }
            return new FileSource((BackupInput) opened);
        } catch (JavaScriptError e) {
            switch (e.name()) {
                case "PassphraseWanted" ->
                    throw new PassphraseWanted("The file is encrypted. Enter the passphrase that it was made with.");
                case "PassphraseWrong" ->
                    throw new PassphraseWanted(
                            "The passphrase is not the one of this file, or the beginning of the file is damaged.");
                case "AgeDamaged" -> // a file so short that its end is read with its beginning
                    throw new WorkFailed(DAMAGED_BODY + " Nothing was changed.");
                case "AgeCostly" ->
                    throw new WorkFailed("Opening this file would take more memory and time than a browser should"
                            + " spend on it. Decrypt it with the age command, if you trust it.");
                default ->
                    throw e.name().equals("FileUnreadable")
                            ? FileErrors.ofReading()
                            : new WorkFailed(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public byte @Nullable [] next() {
        try {
            JSObject bytes = Promises.await(input.next());
            return bytes == null ? null : BrowserBytes.take((Int8Array) bytes);
        } catch (JavaScriptError e) {
            throw switch (e.name()) {
                case "GzipDamaged" ->
                    new Damaged(Reason.GZIP_DAMAGED, "The file is compressed, and damaged or cut off.");
                case "GzipBomb" ->
                    new Damaged(
                            Reason.GZIP_BOMB,
                            "The file is packed far smaller than any backup; unpack it first if you trust it.");
                case "AgeDamaged" -> new Damaged(Reason.UNREADABLE, DAMAGED_BODY);
                default -> FileErrors.ofReading();
            };
        }
    }

    @Override
    public double taken() {
        return input.taken();
    }

    @Override
    public void close() {
        input.close();
    }
}

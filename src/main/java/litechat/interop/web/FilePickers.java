package litechat.interop.web;

import org.teavm.jso.JSBody;

/** What of the File System Access API the browser has. */
public final class FilePickers {
    private FilePickers() {}

    /** Whether the user can choose a place for a file. */
    @JSBody(script = "return typeof showSaveFilePicker === 'function';")
    public static native boolean canSave();

    /** Whether the user can choose a folder that is written to. */
    @JSBody(script = "return typeof showDirectoryPicker === 'function';")
    public static native boolean canChooseFolder();
}

package litechat.persistence.dexie;

import org.teavm.jso.JSObject;

/** A stored value that has no form in Java, such as a Blob; it goes back as it came. */
record Opaque(JSObject value) {}

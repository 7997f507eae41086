/** Thin overlays over Dexie, under its own names. */
@NullMarked
package litechat.interop.dexie;

import org.jspecify.annotations.NullMarked;

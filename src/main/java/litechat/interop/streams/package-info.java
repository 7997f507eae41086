/** Thin overlays over the parser of server-sent events. */
@NullMarked
package litechat.interop.streams;

import org.jspecify.annotations.NullMarked;

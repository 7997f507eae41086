/** Thin overlays over browser interfaces, under their own names. */
@NullMarked
package litechat.interop.web;

import org.jspecify.annotations.NullMarked;

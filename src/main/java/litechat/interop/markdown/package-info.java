/** Thin overlays over the page's markdown renderer. */
@NullMarked
package litechat.interop.markdown;

import org.jspecify.annotations.NullMarked;

/** Thin overlays over the registration of the page's service worker. */
@NullMarked
package litechat.interop.registration;

import org.jspecify.annotations.NullMarked;

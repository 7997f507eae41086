/** The way from the first compiled module to the second. */
@NullMarked
package litechat.interop.settings;

import org.jspecify.annotations.NullMarked;

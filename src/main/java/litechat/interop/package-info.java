/** The border to JavaScript: green threads and the wait for promises. */
@NullMarked
package litechat.interop;

import org.jspecify.annotations.NullMarked;

/** The binding to {@code @noble/hashes}. */
@NullMarked
package litechat.interop.hashes;

import org.jspecify.annotations.NullMarked;

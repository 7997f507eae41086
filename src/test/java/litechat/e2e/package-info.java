/** The page driven in real browsers against a real model server on this computer. */
@NullMarked
package litechat.e2e;

import org.jspecify.annotations.NullMarked;

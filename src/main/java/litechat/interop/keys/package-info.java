/** The encryption of keys under a passphrase. */
@NullMarked
package litechat.interop.keys;

import org.jspecify.annotations.NullMarked;

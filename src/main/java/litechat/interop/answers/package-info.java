/** The compiled module that asks model servers. */
@NullMarked
package litechat.interop.answers;

import org.jspecify.annotations.NullMarked;

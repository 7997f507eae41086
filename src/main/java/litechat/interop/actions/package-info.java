/** The compiled module that changes turns and conversations. */
@NullMarked
package litechat.interop.actions;

import org.jspecify.annotations.NullMarked;

/** Model servers: one class for each wire protocol. */
@NullMarked
package litechat.providers;

import org.jspecify.annotations.NullMarked;

/** The chat page: what starts it and ties its parts together. */
@NullMarked
package litechat;

import org.jspecify.annotations.NullMarked;

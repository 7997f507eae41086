/** How each record is read from and written to a stored row, once for every engine. */
@NullMarked
package litechat.persistence.rows;

import org.jspecify.annotations.NullMarked;

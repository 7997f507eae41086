/** Backups read row by row, at any size, and what is wrong with them. */
@NullMarked
package litechat.backup.reading;

import org.jspecify.annotations.NullMarked;

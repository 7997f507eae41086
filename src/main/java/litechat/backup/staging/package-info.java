/** Rows that are about to be imported, put aside until it is known what becomes of them. */
@NullMarked
package litechat.backup.staging;

import org.jspecify.annotations.NullMarked;

/** Rows that are about to be imported, put aside until it is known what becomes of them, and what brings them to their tables. */
@NullMarked
package litechat.persistence.staging;

import org.jspecify.annotations.NullMarked;

/** The engine that keeps the tables in IndexedDB through Dexie. */
@NullMarked
package litechat.persistence.dexie;

import org.jspecify.annotations.NullMarked;

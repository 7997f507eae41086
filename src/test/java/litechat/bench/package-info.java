/** What this program's persistence costs over IndexedDB and over Dexie alone, measured in one run of a real browser. */
@NullMarked
package litechat.bench;

import org.jspecify.annotations.NullMarked;

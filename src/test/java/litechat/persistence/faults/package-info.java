/** What becomes of the database when any call of it fails, on every engine. */
@NullMarked
package litechat.persistence.faults;

import org.jspecify.annotations.NullMarked;

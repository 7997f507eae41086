/** An engine in memory with the rules of IndexedDB, for tests that run on any JVM. */
@NullMarked
package litechat.persistence.memory;

import org.jspecify.annotations.NullMarked;

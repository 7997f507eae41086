/** State in memory: each store handles requests, saves, rolls back what could not be saved, and tells what happened. */
@NullMarked
package litechat.stores;

import org.jspecify.annotations.NullMarked;

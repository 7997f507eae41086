/** Requests, events and the bus that carries both. */
@NullMarked
package litechat.events;

import org.jspecify.annotations.NullMarked;

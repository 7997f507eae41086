/** What the browser gives to the parts that do not know it: threads, clock, locks, log, downloads. */
@NullMarked
package litechat.page;

import org.jspecify.annotations.NullMarked;

/** The page as a reader of it sees and uses it: what stands where, and what was stored. */
@NullMarked
package litechat.e2e.page;

import org.jspecify.annotations.NullMarked;

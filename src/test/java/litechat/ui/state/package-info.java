/** What the views show and remember. */
@NullMarked
package litechat.ui.state;

import org.jspecify.annotations.NullMarked;

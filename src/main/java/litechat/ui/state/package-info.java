/** What the views show and remember, without any element: it runs on any JVM. */
@NullMarked
package litechat.ui.state;

import org.jspecify.annotations.NullMarked;

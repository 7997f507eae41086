/** Views: each mounts on one root element and has one complete, repeatable update. */
@NullMarked
package litechat.ui;

import org.jspecify.annotations.NullMarked;

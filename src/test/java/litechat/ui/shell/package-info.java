/** The static shell, as a browser sees it that cannot run the program. */
@NullMarked
package litechat.ui.shell;

import org.jspecify.annotations.NullMarked;

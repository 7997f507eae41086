/** Other programs' exports, read into rows of ours. */
@NullMarked
package litechat.backup.formats;

import org.jspecify.annotations.NullMarked;

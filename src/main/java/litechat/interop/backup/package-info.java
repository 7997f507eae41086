/** The worker for backups and the files that it writes, as the JavaScript beside the page offers them. */
@NullMarked
package litechat.interop.backup;

import org.jspecify.annotations.NullMarked;

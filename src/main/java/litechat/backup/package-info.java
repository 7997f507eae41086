/** Export of what the user has, as a file that they keep. */
@NullMarked
package litechat.backup;

import org.jspecify.annotations.NullMarked;

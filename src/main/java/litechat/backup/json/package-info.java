/** JSON read piece by piece, strictly, with the place of every error. */
@NullMarked
package litechat.backup.json;

import org.jspecify.annotations.NullMarked;

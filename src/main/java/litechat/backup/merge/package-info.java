/** What an import would do, doing it in one transaction, and taking it back. */
@NullMarked
package litechat.backup.merge;

import org.jspecify.annotations.NullMarked;

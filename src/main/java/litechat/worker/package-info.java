/** What runs in the worker for backups, beside the page. */
@NullMarked
package litechat.worker;

import org.jspecify.annotations.NullMarked;

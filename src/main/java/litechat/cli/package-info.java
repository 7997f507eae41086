/** Backups checked, looked at and converted on the command line; runs on a JVM, never in the page. */
@NullMarked
package litechat.cli;

import org.jspecify.annotations.NullMarked;

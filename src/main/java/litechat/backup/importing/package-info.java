/** Imports as the page asks for them: read in the worker, shown, decided, done and taken back. */
@NullMarked
package litechat.backup.importing;

import org.jspecify.annotations.NullMarked;

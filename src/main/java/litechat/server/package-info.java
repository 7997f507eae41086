/** Serves the built page to browsers on this computer; runs on a JVM and is never reached from the page itself. */
@NullMarked
package litechat.server;

import org.jspecify.annotations.NullMarked;

/** Requests to model servers through the browser's {@code fetch}. */
@NullMarked
package litechat.providers.fetch;

import org.jspecify.annotations.NullMarked;

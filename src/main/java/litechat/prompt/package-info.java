/** What a model is sent, compiled from the history. */
@NullMarked
package litechat.prompt;

import org.jspecify.annotations.NullMarked;

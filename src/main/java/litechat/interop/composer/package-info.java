/** The way to the module with what the message field can do beyond text, and what this needs of the page. */
@NullMarked
package litechat.interop.composer;

import org.jspecify.annotations.NullMarked;

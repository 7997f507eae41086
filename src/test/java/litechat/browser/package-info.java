/** Tests that TeaVM compiles into a page, and the test that opens this page in real browsers. */
@NullMarked
package litechat.browser;

import org.jspecify.annotations.NullMarked;

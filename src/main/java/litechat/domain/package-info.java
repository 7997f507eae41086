/** The records of the eleven tables and the pure rules over them; it sees no other package. */
@NullMarked
package litechat.domain;

import org.jspecify.annotations.NullMarked;

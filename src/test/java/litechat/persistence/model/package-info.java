/** A second, plain idea of what the services do, and random sequences of operations that compare the two. */
@NullMarked
package litechat.persistence.model;

import org.jspecify.annotations.NullMarked;

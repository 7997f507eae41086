/** What every engine has to do, as named cases that run on the JVM and, compiled by TeaVM, in browsers. */
@NullMarked
package litechat.persistence.contract;

import org.jspecify.annotations.NullMarked;

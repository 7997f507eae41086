/** Files of age that are encrypted with a passphrase, opened on a JVM; the format is <https://age-encryption.org/v1>. */
@NullMarked
package litechat.cli.age;

import org.jspecify.annotations.NullMarked;

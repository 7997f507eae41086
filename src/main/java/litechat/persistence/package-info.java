/** The database as the rest of the program knows it: tables, versions, transactions, {@link litechat.persistence.PersistenceService} and its exceptions. */
@NullMarked
package litechat.persistence;

import org.jspecify.annotations.NullMarked;

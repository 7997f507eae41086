// Dexie and its live queries, as the `interop.dexie` overlays import them.
import { Dexie, RangeSet } from 'dexie';

export { Dexie, liveQuery } from 'dexie';

const authors = new WeakMap();

/** Notes by which connection a transaction's changes are made: the event of its commit carries this very object. */
export function noteOwnChanges(transaction) {
  const parts = transaction.idbtrans.mutatedParts;
  if (parts) {
    authors.set(parts, transaction.db);
  }
}

/**
 * The ranges of primary keys that a `storagemutated` event names for one database.
 *
 * @param {object} parts what the event carries
 * @param {Dexie} dexie a connection to the database; what any other one changed was changed elsewhere
 * @returns {{table: string, from: string | null, to: string | null, elsewhere: boolean}[]} null where a range is open
 */
export function mutatedRanges(parts, dexie) {
  const prefix = `idb://${dexie.name}/`;
  const elsewhere = authors.get(parts) !== dexie;
  const text = (key) => (typeof key === 'string' ? key : null);
  const ranges = [];
  for (const [part, keys] of Object.entries(parts)) {
    const [table, index] = part.startsWith(prefix) ? part.slice(prefix.length).split('/') : [];
    if (table && index === '') {
      for (const { from, to } of RangeSet(keys)) {
        ranges.push({ table, from: text(from), to: text(to), elsewhere });
      }
    }
  }
  return ranges;
}

/**
 * The rows with a key in a field, in the order of the compound index that has another field behind it, and behind them those that the index
 * leaves out because they have no valid key there.
 *
 * A count in the same transaction, asked for along with the rows, tells whether any are left out. Through Dexie's own
 * queries it would cost as much again as the rows of a short conversation; so this speaks to IndexedDB, and a live query does not see it.
 *
 * @returns {Promise<object[]>} of Dexie's kind, which keeps the zone
 */
export function rowsInOrder(table, field, orderedBy, key) {
  const transaction = Dexie.currentTransaction?.idbtrans ?? begun(table);
  if (!transaction) {
    // Dexie knows whether to wait for the database, to open it again, or to refuse.
    return table.db.transaction('r', table, () => rowsInOrder(table, field, orderedBy, key));
  }
  return new Dexie.Promise((resolve, reject) => {
    const request = (asked, answer) => {
      asked.onsuccess = () => answer(asked.result);
      asked.onerror = () => reject(asked.error);
    };
    const store = transaction.objectStore(table.name);
    const all = store.index(field);
    let count = 0;
    request(all.count(key), (found) => {
      count = found;
    });
    const range = IDBKeyRange.bound([key], [key, []]);
    request(store.index(`[${field}+${orderedBy}]`).getAll(range), (rows) => {
      if (rows.length === count) {
        resolve(rows);
      } else {
        request(all.getAll(key), (found) => resolve([...rows, ...without(rows, found, store.keyPath)]));
      }
    });
  });
}

function begun(table) {
  try {
    return table.db.backendDB().transaction(table.name, 'readonly');
  } catch {
    return null;
  }
}

function without(rows, found, keyPath) {
  const known = new Set(rows.map((row) => row[keyPath]));
  return found.filter((row) => !known.has(row[keyPath]));
}

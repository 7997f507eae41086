// Requests to IndexedDB itself within Dexie's transactions, where Dexie's own way costs more than the request.
// Its live queries do not see what is read here. What is written here is told as what Dexie writes.
import { Dexie, RangeSet } from 'dexie';

/** Puts a row, and notes for the news of the commit what Dexie's `put` would note. */
export const putRow = (table, row) =>
  table._trans('readwrite', (transaction) => {
    noteChange((transaction.mutatedParts ??= {}), table, row);
    return settled(transaction.objectStore(table.name).put(row));
  });

/** Asks for the primary keys of the rows under a key of an index, without waiting. */
export function requestKeys(transaction, table, index, key) {
  const store = transaction.idbtrans.objectStore(table.name);
  return (index === ':id' ? store : store.index(index)).getAllKeys(key);
}

/**
 * Asks for rows in the order of their keys, from behind one on. A transaction of its own ends when they have been read, and not
 * when somebody has the time to look at them; nobody who writes waits longer.
 */
export function requestPage(table, after, rows) {
  const answer = table._trans('readonly', (transaction, { explicit }) => {
    const asked = transaction.objectStore(table.name).getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), rows);
    if (!explicit) {
      transaction.commit();
    }
    return settled(asked);
  });
  answer.catch(() => {}); // whoever has given up does not look
  return answer;
}

/** What was found, or null as long as nothing has come. */
export const foundKeys = (request) => (request.readyState === 'done' && !request.error ? request.result : null);

/** For each table the keys that {@link rowsInOrder} has counted since any tab last changed it, as one connection saw it. */
const counted = new Map();
Dexie.on('storagemutated', (parts) => {
  for (const table of counted.keys()) {
    if (Object.keys(parts).some((part) => part.startsWith(table))) {
      counted.delete(table);
    }
  }
});

/**
 * Reads the rows with one first part of a compound index, in the order of its second part.
 *
 * To count them all takes half as long as to read them, so it is done once until something changes.
 *
 * @returns {Promise<any[] | undefined>} nothing if the index leaves some out, because their second part is no number
 */
export const rowsInOrder = (table, first, second, key) =>
  table._trans('readonly', (transaction) => {
    const store = transaction.objectStore(table.name);
    const numbers = IDBKeyRange.bound([key, -Infinity], [key, Infinity]);
    const ordered = settled(store.index(`[${first}+${second}]`).getAll(numbers));
    const known = countedKeys(table, transaction);
    if (known.has(key)) {
      return ordered;
    }
    const all = settled(store.index(first).count(key));
    return Dexie.Promise.all([ordered, all]).then(([rows, count]) => {
      if (rows.length === count) {
        known.add(key);
        return rows;
      }
    });
  });

/** None in a transaction that writes: its own changes are told when it is over. */
function countedKeys({ db, name }, { db: connection, mode }) {
  const place = `idb://${db.name}/${name}/`;
  const known = counted.get(place);
  if (known?.connection === connection && mode === 'readonly') {
    return known.keys;
  }
  const keys = new Set();
  if (mode === 'readonly') {
    counted.set(place, { connection, keys });
  }
  return keys;
}

/** A promise that keeps the zone. After a failure the caller says whether the transaction goes on, as with Dexie. */
export const settled = (asked) =>
  new Dexie.Promise((resolve, reject) => {
    if (asked.readyState === 'done') {
      asked.error ? reject(asked.error) : resolve(asked.result);
    }
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = (event) => {
      event.preventDefault();
      event.stopPropagation();
      reject(asked.error);
    };
  });

/** As of a row that may have replaced another: its key, as one that may have gone too, and what it has in each index. */
function noteChange(parts, table, row) {
  const { primaryKey, indexes } = table.core.schema;
  const { extractKey } = primaryKey;
  const stored = indexes.filter(({ isVirtual }) => !isVirtual);
  for (const index of [{ name: '', extractKey }, { name: ':dels', extractKey }, ...stored]) {
    const ranges = (parts[`idb://${table.db.name}/${table.name}/${index.name}`] ??= new RangeSet());
    const key = index.extractKey(row);
    if (key != null) {
      RangeSet.prototype.addKey.call(ranges, key); // those that Dexie noted have no methods
    }
  }
}

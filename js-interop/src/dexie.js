// Dexie and its live queries, as the `interop.dexie` overlays import them.
import { Dexie, RangeSet } from 'dexie';

export { liveQuery } from 'dexie';
export { foundKeys, putRow, requestKeys, requestPage, rowsInOrder, settled } from './requests.js';
export { Dexie };

// On this computer, as on any host: its debug mode notes for each call by whom it was made, which is slow.
Dexie.debug = false;

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

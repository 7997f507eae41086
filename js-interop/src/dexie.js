// Dexie and its live queries, as the `interop.dexie` overlays import them.
import { RangeSet } from 'dexie';

export { Dexie, liveQuery } from 'dexie';

const own = new WeakSet();

/** Notes that what a transaction changed was changed here: the event of its commit carries this very object. */
export function noteOwnChanges(transaction) {
  const parts = transaction.idbtrans.mutatedParts;
  if (parts) {
    own.add(parts);
  }
}

/**
 * The ranges of primary keys that a `storagemutated` event names for one database.
 *
 * @param {object} parts what the event carries
 * @param {string} name the database
 * @returns {{table: string, from: string | null, to: string | null, elsewhere: boolean}[]} null where a range is open
 */
export function mutatedRanges(parts, name) {
  const prefix = `idb://${name}/`;
  const text = (key) => (typeof key === 'string' ? key : null);
  const ranges = [];
  for (const [part, keys] of Object.entries(parts)) {
    const [table, index] = part.startsWith(prefix) ? part.slice(prefix.length).split('/') : [];
    if (table && index === '') {
      for (const { from, to } of RangeSet(keys)) {
        ranges.push({ table, from: text(from), to: text(to), elsewhere: !own.has(parts) });
      }
    }
  }
  return ranges;
}

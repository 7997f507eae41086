// Dexie and its live queries, as the `interop.dexie` overlays import them.
import { RangeSet } from 'dexie';

export { Dexie, liveQuery } from 'dexie';

/**
 * The ranges of primary keys that a `storagemutated` event names for one database.
 *
 * What another tab committed arrives as a copy, without the methods of a RangeSet; that tells it from our own.
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
      const elsewhere = !(Symbol.iterator in keys);
      for (const { from, to } of RangeSet(keys)) {
        ranges.push({ table, from: text(from), to: text(to), elsewhere });
      }
    }
  }
  return ranges;
}

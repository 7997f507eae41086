// Dexie and its live queries, as the `interop.dexie` overlays import them.
import { RangeSet } from 'dexie';

export { Dexie, liveQuery } from 'dexie';

/**
 * The ranges of primary keys that a `storagemutated` event names for one database.
 *
 * @param {object} parts what the event carries
 * @param {string} name the database
 * @returns {{table: string, from: string | null, to: string | null}[]} null where a range is open
 */
export function mutatedRanges(parts, name) {
  const prefix = `idb://${name}/`;
  const ranges = [];
  for (const [part, keys] of Object.entries(parts)) {
    const [table, index] = part.startsWith(prefix) ? part.slice(prefix.length).split('/') : [];
    if (table && index === '') {
      for (const { from, to } of new RangeSet(keys)) {
        ranges.push({ table, from: typeof from === 'string' ? from : null, to: typeof to === 'string' ? to : null });
      }
    }
  }
  return ranges;
}

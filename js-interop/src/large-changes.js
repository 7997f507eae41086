// What Dexie tells other tabs of a change names every key that was deleted: a tree that grows with the change, and that each of them reads at once.
import { RangeSet } from 'dexie';

/** So deep is the tree of a few dozen keys. */
const DEEPEST = 6;

/** Has a connection tell of large changes that the whole table was changed. */
export function summariseLargeChanges(dexie) {
  dexie.use({
    stack: 'dbcore',
    name: 'large changes',
    level: 1, // around the layer that notes the keys
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) =>
            table.mutate(request).then((result) => {
              summarise(request.trans.mutatedParts ?? {}, core);
              return result;
            }),
        };
      },
    }),
  });
}

function summarise(parts, { MIN_KEY, MAX_KEY }) {
  for (const [part, keys] of Object.entries(parts)) {
    if (keys.d > DEEPEST) {
      parts[part] = new RangeSet(MIN_KEY, MAX_KEY);
    }
  }
}

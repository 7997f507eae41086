// Dexie and its live queries, as the `interop.dexie` overlays import them.
export { Dexie, liveQuery } from 'dexie';

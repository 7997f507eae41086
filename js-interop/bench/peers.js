// What the program is compared with: the same work on the same database, on IndexedDB alone and through Dexie alone.
export { openRaw } from './raw.js';
export { openPlainDexie } from './plain-dexie.js';
export { rowCounts } from './row-counts.js';

// What a database holds, counted by none of those who are compared.
import { requested } from './raw.js';

const TABLES = ['conversations', 'interactions'];
const PAGE = 2000;

/** A value with the names of its fields in their order, so that the same content gives the same text. */
function ordered(value) {
  if (value === null || typeof value !== 'object' || value instanceof Date) {
    return value instanceof Date ? { date: value.getTime() } : value;
  }
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  const sorted = {};
  for (const name of Object.keys(value).sort()) {
    sorted[name] = ordered(value[name]);
  }
  return sorted;
}

async function digest(text) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns {Promise<string>} how many rows there are, and a hash over all of them */
export async function contents(name) {
  const database = await requested(indexedDB.open(name));
  const found = [];
  let all = '';
  for (const table of TABLES) {
    let count = 0;
    for (let page = [], last = null; last === null || page.length === PAGE; ) {
      const range = last === null ? null : IDBKeyRange.lowerBound(last, true);
      page = await requested(database.transaction(table).objectStore(table).getAll(range, PAGE));
      count += page.length;
      last = page.at(-1)?.id ?? '';
      all = await digest(all + JSON.stringify(ordered(page)));
    }
    found.push(`${count} ${table}`);
  }
  database.close();
  return `${found.join(', ')}, ${all.slice(0, 16)}`;
}

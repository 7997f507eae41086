// How many rows a database holds, counted by none of those who are compared.
import { requested } from './raw.js';

const TABLES = ['projects', 'conversations', 'interactions'];

/** @returns {Promise<string>} the counts of the tables that the works change */
export async function rowCounts(name) {
  const database = await requested(indexedDB.open(name));
  const transaction = database.transaction(TABLES);
  const counts = await Promise.all(TABLES.map((table) => requested(transaction.objectStore(table).count())));
  database.close();
  return TABLES.map((table, i) => `${counts[i]} ${table}`).join(', ');
}

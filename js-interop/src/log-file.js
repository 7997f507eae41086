// Chromium keeps all databases of an address in one LevelDB, whose newest writes stand in a log. It goes on with the log that it finds,
// even behind a record that a dying browser left half written; the start after that finds it damaged, and deletes all of them.

const PADDING = 'LiteChatPadding';

/** More than the 4 MiB after which LevelDB begins a new log and deletes the old one; each row is too small to get a file of its own. */
const ROWS = 80;
const ROW_BYTES = 60_000;

/** Has a new log begun, by filling a database and deleting it. */
export async function renewLog() {
  await deleteDatabase(); // which a start that was interrupted may have left
  await fillDatabase();
  await deleteDatabase();
}

function fillDatabase() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(PADDING, 1);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('rows');
      for (let row = 0; row < ROWS; row += 1) {
        // Random, as what repeats itself is compressed.
        store.put(crypto.getRandomValues(new Uint8Array(ROW_BYTES)), row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}

function deleteDatabase() {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(PADDING);
    deletion.onsuccess = () => resolve();
    deletion.onerror = () => reject(deletion.error);
  });
}

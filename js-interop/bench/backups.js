// The page of those whom backups are compared with; `globalThis.backups` is what it offers.
import { Dexie } from 'dexie';
import { exportDB, importInto } from 'dexie-export-import';
import { contents } from './contents.js';

const TIMES = new Set(['createdAt', 'updatedAt', 'startedAt', 'endedAt']);
const { watch } = globalThis;

/** As anybody would write it who does not think of memory: everything at once. */
const plain = {
  async export(database) {
    const sections = {};
    for (const table of database.tables) {
      sections[table.name] = await table.toArray();
      watch.look();
    }
    const text = JSON.stringify(sections);
    watch.look();
    return new Blob([text], { type: 'application/json' });
  },

  async import(database, file) {
    const text = await file.text();
    watch.look();
    const sections = JSON.parse(text, (name, value) => (TIMES.has(name) && value ? new Date(value) : value));
    watch.look();
    await database.transaction('rw', database.tables, async () => {
      for (const [table, rows] of Object.entries(sections)) {
        await database.table(table).bulkPut(rows);
        watch.look();
      }
    });
  },
};

/** The library of Dexie's own project, as it comes. */
const library = {
  export: (database) => exportDB(database, { progressCallback: watch.look }),
  import: (database, file) => importInto(database, file, { progressCallback: watch.look }),
};

const ways = { plain, library };

async function opened(name, work) {
  const database = await new Dexie(name, { chromeTransactionDurability: 'strict' }).open();
  try {
    await watch.begin();
    const made = await work(database);
    return made;
  } finally {
    database.close();
  }
}

globalThis.backups = {
  contents,

  remove: (name) => Dexie.delete(name),

  /** Exports a database, and hands the file to the browser. */
  async export(way, name) {
    const file = await opened(name, (database) => ways[way].export(database));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${way}.json`;
    const seen = await watch.end();
    link.click();
    return seen;
  },

  /** Imports the file that was chosen into a database that is empty. */
  async import(way, name) {
    const [file] = document.querySelector('input').files;
    await opened(name, (database) => ways[way].import(database, file));
    return watch.end();
  },
};

/** Called by the build's start script. */
export function main() {
  document.body.append(Object.assign(document.createElement('input'), { type: 'file' }));
}

// The work through Dexie alone, as its documentation would have it, without any code of this program.
import { Dexie } from 'dexie';
import { isAllowed, lastActiveFirst } from './rules.js';

/** Opens a database that exists, with the tables and indexes that it has. */
export async function openPlainDexie(name) {
  return new PlainDexie(await new Dexie(name, { chromeTransactionDurability: 'strict' }).open());
}

class PlainDexie {
  #database;
  #conversations;
  #interactions;

  constructor(database) {
    this.#database = database;
    this.#conversations = database.table('conversations');
    this.#interactions = database.table('interactions');
  }

  close() {
    this.#database.close();
  }

  insert(rows, chunk) {
    return this.#database.transaction('rw', this.#interactions, async () => {
      for (let from = 0; from < rows.length; from += chunk) {
        await this.#interactions.bulkPut(rows.slice(from, from + chunk));
      }
    });
  }

  async saveEach(rows) {
    for (const row of rows) {
      await this.#interactions.put(row);
    }
  }

  async saveEachChecked(rows) {
    for (const row of rows) {
      await this.#database.transaction('rw', ['conversations', 'interactions'], async () => {
        const place = [row.conversationId, row.index];
        const [conversations, others] = await Promise.all([
          this.#conversations.where(':id').equals(row.conversationId).count(),
          this.#interactions.where('[conversationId+index]').equals(place).primaryKeys(),
        ]);
        if (!isAllowed(row, conversations, others)) {
          throw new Error(`${row.id} may not be saved`);
        }
        await this.#interactions.put(row);
      });
    }
  }

  async list() {
    const rows = await this.#conversations.toArray();
    return rows.sort(lastActiveFirst);
  }

  async firstPage(limit) {
    const rows = await this.#conversations.orderBy('updatedAt').reverse().limit(limit).toArray();
    return rows.sort(lastActiveFirst);
  }

  load(conversationId) {
    return this.#interactions
      .where('[conversationId+index]')
      .between([conversationId, Dexie.minKey], [conversationId, Dexie.maxKey])
      .toArray();
  }

  async readAll(rows, visit) {
    for (let page = [], last = null; last === null || page.length === rows; ) {
      const rest = last === null ? this.#interactions : this.#interactions.where(':id').above(last);
      page = await rest.limit(rows).toArray();
      visit(page);
      last = page.at(-1)?.id ?? '';
    }
  }

  deleteProject(id) {
    const tables = ['projects', 'conversations', 'interactions'];
    return this.#database.transaction('rw', tables, async () => {
      const inProject = await this.#conversations.where('projectId').equals(id).primaryKeys();
      await this.#interactions.where('conversationId').anyOf(inProject).delete();
      await this.#conversations.bulkDelete(inProject);
      await this.#database.table('projects').delete(id);
    });
  }
}

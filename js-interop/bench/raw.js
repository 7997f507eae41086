// The work on IndexedDB alone, written as one would who knows it well: requests are queued, not awaited one by one.
import { isAllowed, lastActiveFirst } from './rules.js';

const STRICT = { durability: 'strict' };
const BY_CONVERSATION = '[conversationId+index]';

/** @returns {Promise<any>} what the request came to */
export const requested = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const committed = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** Opens a database that exists. */
export async function openRaw(name) {
  return new Raw(await requested(indexedDB.open(name)));
}

class Raw {
  #database;

  constructor(database) {
    this.#database = database;
  }

  close() {
    this.#database.close();
  }

  async insert(rows, chunk) {
    const transaction = this.#database.transaction('interactions', 'readwrite', STRICT);
    const done = committed(transaction);
    const store = transaction.objectStore('interactions');
    for (let from = 0; from < rows.length; from += chunk) {
      const requests = rows.slice(from, from + chunk).map((row) => store.put(row));
      await requested(requests.at(-1));
    }
    await done;
  }

  async saveEach(rows) {
    for (const row of rows) {
      const transaction = this.#database.transaction('interactions', 'readwrite', STRICT);
      transaction.objectStore('interactions').put(row);
      await committed(transaction);
    }
  }

  async saveEachChecked(rows) {
    for (const row of rows) {
      const transaction = this.#database.transaction(['conversations', 'interactions'], 'readwrite', STRICT);
      const done = committed(transaction);
      const interactions = transaction.objectStore('interactions');
      const conversations = transaction.objectStore('conversations').count(row.conversationId);
      const others = interactions.index(BY_CONVERSATION).getAllKeys([row.conversationId, row.index]);
      await requested(interactions.put(row));
      if (!isAllowed(row, conversations.result, others.result)) {
        transaction.abort();
      }
      await done;
    }
  }

  async list() {
    const rows = await requested(this.#store('conversations').getAll());
    return rows.sort(lastActiveFirst);
  }

  async firstPage(limit) {
    const index = this.#store('conversations').index('updatedAt');
    const rows = await requested(index.getAll({ direction: 'prev', count: limit }));
    return rows.sort(lastActiveFirst);
  }

  load(conversationId) {
    const range = IDBKeyRange.bound([conversationId, -Infinity], [conversationId, '']);
    return requested(this.#store('interactions').index(BY_CONVERSATION).getAll(range));
  }

  async readAll(rows, visit) {
    for (let page = [], last = null; last === null || page.length === rows; ) {
      const range = last === null ? null : IDBKeyRange.lowerBound(last, true);
      page = await requested(this.#store('interactions').getAll(range, rows));
      visit(page);
      last = page.at(-1)?.id ?? '';
    }
  }

  async deleteProject(id) {
    const transaction = this.#database.transaction(['projects', 'conversations', 'interactions'], 'readwrite', STRICT);
    const done = committed(transaction);
    const conversations = transaction.objectStore('conversations');
    const interactions = transaction.objectStore('interactions');
    const inProject = await requested(conversations.index('projectId').getAllKeys(id));
    const keys = await Promise.all(
      inProject.map((key) => requested(interactions.index('conversationId').getAllKeys(key))),
    );
    keys.flat().forEach((key) => interactions.delete(key));
    inProject.forEach((key) => conversations.delete(key));
    transaction.objectStore('projects').delete(id);
    await done;
  }

  #store(name) {
    return this.#database.transaction(name).objectStore(name);
  }
}

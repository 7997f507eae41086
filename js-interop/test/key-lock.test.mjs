import assert from 'node:assert/strict';
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { afterEach, beforeEach, mock, test } from 'node:test';

globalThis.document = new EventTarget();
delete globalThis.BroadcastChannel; // Node's would keep the test running
const { isOpen } = await import('../src/key-lock-state.js');
const { closeLocks, createLock, openLock, reveal, rewrapLock, seal } = await import('../src/key-lock.js');

const CANARY = 'sk-CANARY-ü🌱';

beforeEach(() => mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1_750_000_000_000 }));
afterEach(() => {
  closeLocks();
  mock.timers.reset();
});

/** The same with other code: what stands in the row is what the README says. */
function revealedByNode({ lock, iv, data }, passphrase) {
  const bytes = (text) => Buffer.from(text, 'base64');
  const open = (key, nonce, sealed, about) => {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(Buffer.from(about));
    cipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  };
  const derived = pbkdf2Sync(passphrase, bytes(lock.salt), lock.rounds, 32, 'sha256');
  const dataKey = open(derived, bytes(lock.iv), bytes(lock.key), `litechat data key ${lock.id}`);
  return open(dataKey, bytes(iv), bytes(data), `litechat key ${lock.id}`).toString();
}

test('what is sealed comes back, by this code and by other', async () => {
  const lock = await createLock('correct horse', 60);
  assert.equal(lock.rounds, 1_000_000);
  const sealed = await seal(lock, CANARY);
  assert.equal(await reveal(sealed), CANARY);
  assert.equal(revealedByNode(sealed, 'correct horse'), CANARY);
  assert.ok(!JSON.stringify(sealed).includes('CANARY'));
  const again = await seal(lock, CANARY);
  assert.notEqual(again.data, sealed.data);
});

test('a wrong passphrase opens nothing, and a closed lock gives nothing back', async () => {
  const lock = await createLock('one', 60);
  const sealed = await seal(lock, CANARY);
  closeLocks();
  assert.equal(isOpen(lock.id), false);
  await assert.rejects(reveal(sealed), /locked/);
  await assert.rejects(seal(lock, 'x'), /locked/);
  assert.equal(await openLock(lock, 'two', 60), false);
  assert.equal(isOpen(lock.id), false);
  assert.equal(await openLock(lock, 'one', 60), true);
  assert.equal(await reveal(sealed), CANARY);
});

test('another passphrase takes the place of the first, and what was sealed stays as it is', async () => {
  const lock = await createLock('one', 60);
  const sealed = await seal(lock, CANARY);
  assert.equal(await rewrapLock(lock, 'wrong', 'two'), null);
  const changed = await rewrapLock(lock, 'one', 'two');
  closeLocks();
  assert.equal(await openLock(changed, 'one', 60), false);
  assert.equal(await openLock(changed, 'two', 60), true);
  assert.equal(await reveal({ ...sealed, lock: changed }), CANARY);
});

test('it closes by itself after its time without use', async () => {
  const lock = await createLock('one', 10);
  const sealed = await seal(lock, CANARY);
  let told = 0;
  document.addEventListener('litechat-keys-closed', () => told++);
  mock.timers.tick(9 * 60_000);
  assert.equal(await reveal(sealed), CANARY);
  mock.timers.tick(9 * 60_000);
  assert.equal(isOpen(lock.id), true);
  mock.timers.tick(2 * 60_000);
  assert.equal(isOpen(lock.id), false);
  assert.equal(told, 1);
  await assert.rejects(reveal(sealed), /locked/);
});

test('a lock with other numbers, or with something else in it, is none', async () => {
  const lock = await createLock('one', 60);
  for (const change of [
    { rounds: 1 },
    { rounds: 1e12 },
    { rounds: '1000000' },
    { kdf: 'none' },
    { salt: '%' },
    { key: '' },
    { key: 7 },
    { id: 'another' },
  ]) {
    assert.equal(await openLock({ ...lock, ...change }, 'one', 60), false, JSON.stringify(change));
  }
});

test('the key in memory cannot be taken out', async () => {
  const { opened } = await import('../src/key-lock-state.js');
  const lock = await createLock('one', 60);
  const { key } = opened.get(lock.id);
  assert.equal(key.extractable, false);
  await assert.rejects(crypto.subtle.exportKey('raw', key));
  await openLock(lock, 'one', 60);
  assert.equal(opened.get(lock.id).key.extractable, false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { armor, Encrypter } from 'age-encryption';
import { openFile } from '../src/backup-read.js';

const TEXT = '{"version":1}'.padEnd(100_000);

async function sealed(bytes, passphrase = 'correct') {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(2);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

async function read(bytes, passphrase = null) {
  const file = await openFile(new Blob([bytes]), passphrase);
  const chunks = [];
  for (let chunk = await file.next(); chunk; chunk = await file.next()) {
    chunks.push(chunk);
  }
  return new Blob(chunks).text();
}

test('reads a file as it is, packed, sealed, or packed and sealed', async () => {
  assert.equal(await read(TEXT), TEXT);
  assert.equal(await read(''), '');
  assert.equal(await read(gzipSync(TEXT)), TEXT);
  assert.equal(await read(await sealed(TEXT), 'correct'), TEXT);
  assert.equal(await read(await sealed(gzipSync(TEXT)), 'correct'), TEXT);
  assert.equal(await read(armor.encode(await sealed(TEXT)), 'correct'), TEXT);
});

test('tells its refusals apart', async () => {
  const file = await sealed(TEXT);
  await assert.rejects(read(file), { name: 'PassphraseWanted' });
  await assert.rejects(read(file, 'wrong'), { name: 'PassphraseWrong' });
  const damaged = file.slice();
  damaged[file.length - 500] ^= 1;
  await assert.rejects(read(damaged, 'correct'), { name: 'AgeDamaged' });
  const costly = new TextDecoder('latin1').decode(file).replace(/(-> scrypt \S+) 2\n/, '$1 30\n');
  await assert.rejects(read(Buffer.from(costly, 'latin1'), 'correct'), { name: 'AgeCostly' });
  await assert.rejects(read(gzipSync(TEXT).subarray(0, 60)), { name: 'GzipDamaged' });
  await assert.rejects(read(gzipSync(Buffer.alloc(200 * 1024 * 1024))), { name: 'GzipBomb' });
  const gone = { stream: () => new ReadableStream({ pull: () => Promise.reject(new Error('gone')) }) };
  await assert.rejects(openFile(gone, null), { name: 'FileUnreadable' });
});

test('refuses a file that was changed since it was chosen, at its end if not before', async () => {
  const whole = gzipSync(TEXT);
  const file = (more) => Object.assign(new Blob([whole]), more);
  const drain = (changed) => openFile(changed, null).then(async ({ next }) => {
    for (let chunk = await next(); chunk; chunk = await next());
  });
  await drain(file({}));
  const longer = file({ stream: () => new Blob([whole, 'x']).stream() });
  await assert.rejects(drain(longer), { name: 'FileUnreadable' });
  const shorter = file({ stream: () => new Blob([TEXT.slice(1)]).stream() });
  await assert.rejects(drain(shorter), { name: 'FileUnreadable' });
  const newer = file({ slice: () => ({ arrayBuffer: () => Promise.reject(new Error('newer')) }) });
  await assert.rejects(drain(newer), { name: 'FileUnreadable' });
});

test('refuses a sealed file of which any one bit is another, with nothing of it read wrongly', async () => {
  const file = await sealed('{"version":1,"rules":[]}');
  const refusals = new Map();
  for (let at = 0; at < file.length; at++) {
    const damaged = file.slice();
    damaged[at] ^= 1 << (at % 8);
    const name = await read(damaged, 'correct').then(
      (text) => (text.startsWith('{') ? `opened at ${at}` : 'not taken for age'),
      (error) => error.name,
    );
    refusals.set(name, (refusals.get(name) ?? 0) + 1);
  }
  // What says that it is age stands in the first 19 bytes; without it the file is a text that is no backup.
  assert.equal(refusals.get('not taken for age'), 19);
  assert.ok(refusals.get('PassphraseWrong') > 100, [...refusals].join());
  assert.ok(refusals.get('AgeDamaged') > 30, [...refusals].join());
  const known = ['not taken for age', 'PassphraseWrong', 'AgeDamaged', 'AgeCostly'];
  assert.deepEqual([...refusals.keys()].filter((name) => !known.includes(name)), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { writeFile } from '../src/backup-file.js';

const PLAIN = { type: 'application/json', gzip: false, passphrase: null, handle: null };
const ROWS = Array.from({ length: 2000 }, (_, i) => `{"id":"${i}","text":"Grüße 🌱 ${'x'.repeat(i % 90)}"}\n`);
const PARTS = ROWS.map((row) => new Blob([row]));
const TEXT = ROWS.join('');

const write = (wanted, { onBytes = () => {}, signal = new AbortController().signal } = {}) =>
  writeFile(PARTS, { ...PLAIN, ...wanted }, onBytes, signal);
const bytesOf = async (blob) => Buffer.from(await blob.arrayBuffer());

/** A place as the browser gives it: what is written counts from when it is closed. */
function place(before, { failing = false } = {}) {
  const state = { content: before, aborted: false };
  state.handle = {
    async createWritable() {
      const chunks = [];
      return new WritableStream({
        write(chunk) {
          if (failing) {
            throw new Error('The disk is full');
          }
          chunks.push(Buffer.from(chunk));
        },
        close: () => void (state.content = Buffer.concat(chunks).toString()),
        abort: () => void (state.aborted = true),
      });
    },
  };
  return state;
}

test('without further wishes the file is its parts', async () => {
  const { bytes, file } = await write({});
  assert.equal(file.type, 'application/json');
  assert.equal((await bytesOf(file)).toString(), TEXT);
  assert.equal(bytes, Buffer.byteLength(TEXT));
});

test('the same parts are packed to the same bytes, and what was taken is told to the end', async () => {
  const told = [];
  const one = await write({ gzip: true }, { onBytes: (bytes) => told.push(bytes) });
  const other = await write({ gzip: true });
  assert.deepEqual(await bytesOf(one.file), await bytesOf(other.file));
  assert.equal(gunzipSync(await bytesOf(one.file)).toString(), TEXT);
  assert.equal(one.bytes, one.file.size);
  assert.equal(told.at(-1), Buffer.byteLength(TEXT));
});

test('a passphrase protects what was packed', async () => {
  const { file } = await write({ gzip: true, passphrase: 'pass' });
  const opening = new Decrypter();
  opening.addPassphrase('pass');
  assert.equal(gunzipSync(await opening.decrypt(new Uint8Array(await file.arrayBuffer()))).toString(), TEXT);
});

test('a place is written as a whole', async () => {
  const target = place('old');
  const { bytes, file } = await write({ handle: target.handle });
  assert.equal(file, null);
  assert.equal(bytes, Buffer.byteLength(TEXT));
  assert.equal(target.content, TEXT);
});

test('what fails or is given up leaves a place as it was', async () => {
  const full = place('old', { failing: true });
  await assert.rejects(write({ handle: full.handle }), /The disk is full/);
  assert.equal(full.content, 'old');
  const given = place('old');
  const controller = new AbortController();
  const onBytes = () => controller.abort();
  await assert.rejects(write({ handle: given.handle }, { onBytes, signal: controller.signal }), { name: 'AbortError' });
  assert.equal(given.content, 'old');
  assert.ok(given.aborted);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { startArchive } from '../src/archive.js';

const MOMENT = Date.UTC(2025, 5, 16, 9, 30);

async function packed(files) {
  const archive = await startArchive();
  files.forEach(([path, text, moment]) => archive.add(path, text, moment ?? MOMENT));
  return new Uint8Array(await archive.finish().arrayBuffer());
}

test('every file is there with its text and its name', async () => {
  const files = unzipSync(await packed([['a/Grüße 🌱.md', 'Ünï ☃'], ['b.md', ''], ['c.md', 'x'.repeat(100000)]]));
  assert.deepEqual(Object.keys(files), ['a/Grüße 🌱.md', 'b.md', 'c.md']);
  assert.equal(strFromU8(files['a/Grüße 🌱.md']), 'Ünï ☃');
  assert.equal(files['c.md'].length, 100000);
});

test('the same files give the same bytes, and moments that the format has no form for are no hindrance', async () => {
  const files = [['a.md', 'A', 0], ['b.md', 'B', 8e15]];
  assert.deepEqual(await packed(files), await packed(files));
  assert.equal(Object.keys(unzipSync(await packed(files))).length, 2);
});

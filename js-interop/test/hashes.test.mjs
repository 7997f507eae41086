import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { startSha256 } from '../src/hashes.js';

const reference = (data) => createHash('sha256').update(data).digest('hex');

test('nothing at all has the hash of nothing', () => {
  assert.equal(startSha256().hex(), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('a text is hashed as its UTF-8 bytes, which are counted', () => {
  const text = 'é – 漢字 – 🦜\n\u0000';
  const hash = startSha256();
  assert.equal(hash.addText(text), Buffer.byteLength(text));
  assert.equal(hash.hex(), reference(text));
});

test('pieces of any length give the hash of the whole', () => {
  const text = 'row {"id":"ß"},\n'.repeat(100);
  for (let size = 1; size < 200; size += 7) {
    const hash = startSha256();
    for (let from = 0; from < text.length; from += size) {
      hash.addText(text.slice(from, from + size));
    }
    assert.equal(hash.hex(), reference(text), `pieces of ${size}`);
  }
});

test('a text of any length is hashed, with no character cut', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const text = before + '🦜'.repeat(50_000);
    const hash = startSha256();
    assert.equal(hash.addText(text), Buffer.byteLength(text));
    assert.equal(hash.hex(), reference(text), `${before.length} before`);
  }
});

test('a quoted text is hashed as it stands in JSON', () => {
  for (const text of ['', 'plain', '"\\\n\u0001 é 🦜', 'half \ud83d of one']) {
    const hash = startSha256();
    assert.equal(hash.addQuoted(text), Buffer.byteLength(JSON.stringify(text)));
    assert.equal(hash.hex(), reference(JSON.stringify(text)));
  }
});

test('bytes are taken as they are, signed or not, from within a larger buffer too', () => {
  const buffer = Uint8Array.from({ length: 300 }, (_, i) => i & 255);
  const hash = startSha256();
  hash.addBytes(new Int8Array(buffer.buffer, 0, 200));
  hash.addBytes(buffer.subarray(200));
  assert.equal(hash.hex(), reference(buffer));
});

test('units of UTF-16 are hashed as the text that they are, whatever its length', () => {
  for (const text of ['', 'plain', 'é – 漢字 – 🦜\n\u0000\u07ff\u0800\uffff\u{10ffff}', `a${'🦜é漢x'.repeat(40_000)}`, 'x'.repeat(65_535)]) {
    const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    const hash = startSha256();
    assert.equal(hash.addUnits(units), Buffer.byteLength(text));
    assert.equal(hash.hex(), reference(text));
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../src/utf8.js';

test('a text is its UTF-8 bytes, whatever was encoded before', () => {
  const mebi = 1024 * 1024;
  for (const text of ['x'.repeat(1000), 'é – 漢字 – 🦜\n\u0000', '', 'a'.repeat(3 * mebi), '漢'.repeat(mebi)]) {
    assert.ok(Buffer.from(encoded(text)).equals(Buffer.from(text)));
  }
});

test('for a text that is too long there is no room', () => {
  const mebi = 1024 * 1024;
  for (const text of ['a'.repeat(3 * mebi + 1), '漢'.repeat(mebi) + 'a', 'aa' + '🦜'.repeat((3 * mebi) / 4)]) {
    assert.equal(encoded(text), null);
  }
});

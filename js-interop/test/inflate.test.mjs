import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { test } from 'node:test';
import { startInflate } from '../src/inflate.js';

const signed = (bytes) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function unpacked(packed, size) {
  const inflate = startInflate();
  const parts = [];
  for (let from = 0; from < packed.length; from += size) {
    parts.push(Buffer.from(inflate.push(signed(packed.subarray(from, from + size)), from + size >= packed.length)));
  }
  return Buffer.concat(parts);
}

test('pieces of any length give what was packed', () => {
  const text = Buffer.from('row {"id":"ß"},\n'.repeat(5000) + Math.PI);
  const packed = deflateRawSync(text);
  for (const size of [1, 7, 100, 16384]) {
    assert.deepEqual(unpacked(packed, size), text, `pieces of ${size}`);
  }
});

test('nothing at all is unpacked to nothing', () => {
  assert.equal(unpacked(deflateRawSync(Buffer.alloc(0)), 10).length, 0);
});

test('what is damaged or cut off is said to be', () => {
  const packed = deflateRawSync(Buffer.from('text '.repeat(1000)));
  assert.equal(startInflate().push(signed(packed.subarray(0, packed.length - 4)), true), null);
  assert.equal(startInflate().push(new Int8Array([7, 7, 7, 7]), true), null);
});

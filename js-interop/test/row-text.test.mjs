import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { startSha256 } from '../src/hashes.js';
import { addRowText } from '../src/row-text.js';

const textOf = (row) => {
  const pieces = [];
  addRowText(row, (piece) => pieces.push(piece));
  return pieces.join('');
};

test('a row is written with its names sorted and a comma behind every member', () => {
  assert.equal(textOf({ b: [1, 'x', []], a: { d: null, c: true } }), '{"a":{"c":true,"d":null,},"b":[1,"x",[],],}');
});

test('the order of the names makes no difference, also where JavaScript has its own', () => {
  assert.equal(textOf({ b: 1, 10: 2, 9: 3, 'é': 4, B: 5 }), '{"10":2,"9":3,"B":5,"b":1,"é":4,}');
  assert.equal(textOf({ 9: 3, B: 5, 'é': 4, 10: 2, b: 1 }), '{"10":2,"9":3,"B":5,"b":1,"é":4,}');
});

test('numbers, moments and texts stand as in JSON', () => {
  const row = { a: -0, b: 1e21, c: 0.1, d: NaN, e: new Date(0), f: new Date(NaN), g: '"\n\u0001 🦜 \ud83d', h: undefined };
  const written = '{"a":0,"b":1e+21,"c":0.1,"d":null,"e":"1970-01-01T00:00:00.000Z","f":null,';
  assert.equal(textOf(row), `${written}"g":"\\"\\n\\u0001 🦜 \\ud83d","h":null,}`);
});

test('what has no form in JSON is null, whatever it says of itself', () => {
  const row = { a: new Map([[1, 2]]), b: 5n, c: /x/, d: new Uint8Array(2), e: Object('boxed'), f: () => 1 };
  assert.equal(textOf(row), '{"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,}');
});

test('a field of the row may be called as what every object has', () => {
  const row = JSON.parse('{"__proto__":{"x":1},"toJSON":"t","constructor":2}');
  assert.equal(textOf(row), '{"__proto__":{"x":1,},"constructor":2,"toJSON":"t",}');
  assert.equal(textOf(Object.assign(Object.create(null), { a: 1 })), '{"a":1,}');
});

test('long texts are handed on by themselves, and the whole is the same', () => {
  const long = 'é"'.repeat(5000);
  const pieces = [];
  addRowText({ a: long, b: 1 }, (piece) => pieces.push(piece));
  assert.deepEqual(pieces, ['{"a":', JSON.stringify(long), ',"b":1,}']);
});

test('the hash of a row is that of its text', () => {
  const row = { id: 'i1', response: 'é – 漢字 🦜'.repeat(900), index: 3 };
  const hash = startSha256();
  assert.equal(hash.addRow(row), Buffer.byteLength(textOf(row)));
  assert.equal(hash.hex(), createHash('sha256').update(textOf(row)).digest('hex'));
});

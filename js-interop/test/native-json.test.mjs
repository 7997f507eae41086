import assert from 'node:assert/strict';
import { test } from 'node:test';
import { charactersOf, jsonOf } from '../src/native-json.js';

const nested = (depth) => (depth === 0 ? 'end' : depth % 2 ? [nested(depth - 1)] : { deeper: nested(depth - 1) });

test('what JSON has a form for is written by the browser', () => {
  const bare = Object.assign(Object.create(null), { a: 1 });
  const proto = JSON.parse('{"__proto__":{"a":1},"b":2}');
  const values = [null, true, 'text', '', '\ud83c', 0, -0, 0.7, -123456789.000001, 2 ** 53 - 1, 1e21, 5e-324, 1e-7, 0.1 + 0.2, 2 ** 53, [], {}, [1, [null]], bare, proto, new Date(0), nested(99)];
  values.push({ b: 1, 10: 2, 2: 3, at: [new Date(-8.64e15)] }, { toJSON: 'is data' });
  for (const value of values) {
    assert.equal(jsonOf({ value }), JSON.stringify({ value }));
    assert.ok(charactersOf({ value }) > 0);
  }
});

test('what JSON.stringify would leave out, change or refuse is left to the program', () => {
  const ring = { list: [] };
  ring.list.push(ring, ring);
  class Own {}
  const values = [undefined, NaN, Infinity, -Infinity, 10n, Symbol('x'), () => {}, new Date(NaN), new Own(), ring, nested(200)];
  values.push(new Map(), new Set(), new Uint8Array(1), new ArrayBuffer(1), new Blob([]), /x/, new Error('x'), [, 1]);
  values.push(Object('x'), Object(1), Object(true), { toJSON: () => 'other' }, new (class extends Date {})(0));
  for (const value of values) {
    for (const around of [{ value }, { list: [1, value] }, [value]]) {
      assert.equal(jsonOf(around), null, typeof value);
      assert.equal(charactersOf(around), -1);
    }
  }
});

test('a value that refers to itself in many places is given up at once', () => {
  const knot = {};
  for (let i = 0; i < 50; i++) {
    knot[`f${i}`] = knot;
  }
  assert.equal(jsonOf(knot), null);
});

test('the texts are counted by their characters, and anything else as eight', () => {
  assert.equal(charactersOf('four'), 4);
  assert.equal(charactersOf({ a: 'four', b: 1, c: null, d: true, e: new Date(0) }), 8 + 4 + 4 * 8);
  assert.equal(charactersOf(['four', ['two', []], {}]), 8 + 4 + (8 + 3 + 8) + 8);
});

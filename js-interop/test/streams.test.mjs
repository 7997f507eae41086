import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openText } from '../src/streams.js';

const bytesOf = (text) => new TextEncoder().encode(text);

function responseOf(chunks, end = (controller) => controller.close()) {
  const waiting = [...chunks];
  const pull = (controller) => (waiting.length ? controller.enqueue(waiting.shift()) : end(controller));
  return new Response(new ReadableStream({ pull }));
}

async function allOf(text) {
  const found = [];
  for (let piece = await text.next(); piece !== null; piece = await text.next()) {
    found.push(piece);
  }
  return found;
}

test('pieces come as they were sent, then null for ever', async () => {
  const text = openText(responseOf([bytesOf('one'), bytesOf('two')]));
  assert.equal(await text.next(), 'one');
  assert.equal(await text.next(), 'two');
  assert.equal(await text.next(), null);
  assert.equal(await text.next(), null);
});

test('each byte alone gives the same text, with characters of two, three and four bytes', async () => {
  const bytes = bytesOf('é – 漢字 – 🦜\r\n');
  const pieces = await allOf(openText(responseOf([...bytes].map((byte) => Uint8Array.of(byte)))));
  assert.equal(pieces.join(''), 'é – 漢字 – 🦜\r\n');
  assert.ok(pieces.every((piece) => !piece.includes('\ufffd')));
});

test('bytes that are no character become a mark, and the rest is read on', async () => {
  const pieces = await allOf(openText(responseOf([bytesOf('a'), Uint8Array.of(0xff), bytesOf('b')])));
  assert.equal(pieces.join(''), 'a\ufffdb');
});

test('an empty chunk, an empty body and no body are no text', async () => {
  assert.equal((await allOf(openText(responseOf([new Uint8Array()])))).join(''), '');
  assert.deepEqual(await allOf(openText(responseOf([]))), []);
  assert.deepEqual(await allOf(openText(new Response(null, { status: 204 }))), []);
});

test('what came before a broken connection arrives, then its own error', async () => {
  const broken = new TypeError('network error');
  const text = openText(responseOf([bytesOf('one')], (controller) => controller.error(broken)));
  assert.equal(await text.next(), 'one');
  await assert.rejects(text.next(), (error) => error === broken);
  await assert.rejects(text.next(), (error) => error === broken);
});

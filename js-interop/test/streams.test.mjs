import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openEvents } from '../src/streams.js';

const bytesOf = (text) => new TextEncoder().encode(text);

function responseOf(chunks, end = (controller) => controller.close()) {
  const waiting = [...chunks];
  const pull = (controller) => (waiting.length ? controller.enqueue(waiting.shift()) : end(controller));
  return new Response(new ReadableStream({ pull }));
}

async function allOf(events) {
  const found = [];
  for (let event = await events.next(); event; event = await events.next()) {
    found.push(event);
  }
  return found;
}

const dataOf = async (...chunks) => (await allOf(openEvents(responseOf(chunks)))).map(({ data }) => data);

test('several events in one chunk come one at a time, then null for ever', async () => {
  const events = openEvents(responseOf([bytesOf('data: one\n\ndata: two\n\n')]));
  assert.equal((await events.next()).data, 'one');
  assert.equal((await events.next()).data, 'two');
  assert.equal(await events.next(), null);
  assert.equal(await events.next(), null);
});

test('each byte alone gives the same events, with characters of two, three and four bytes', async () => {
  const bytes = bytesOf('data: é – 漢字 – 🦜\n\n: comment\n\ndata: [DONE]\n\n');
  assert.deepEqual(await dataOf(...[...bytes].map((byte) => Uint8Array.of(byte))), ['é – 漢字 – 🦜', '[DONE]']);
});

test('a cut at any place, in a character, a field or a line end, changes nothing', async () => {
  const bytes = bytesOf('event: delta\r\nid: 7\r\ndata: "🦜"\r\n\r\ndata: last\r\n\r\n');
  for (let cut = 0; cut <= bytes.length; cut++) {
    const found = await allOf(openEvents(responseOf([bytes.slice(0, cut), bytes.slice(cut)])));
    assert.deepEqual(
      found.map(({ event, data }) => [event, data]),
      [
        ['delta', '"🦜"'],
        [undefined, 'last'],
      ],
      `cut at ${cut}`,
    );
    assert.equal(found[0].id, '7');
  }
});

test('comments and keep-alives are no events', async () => {
  assert.deepEqual(await dataOf(bytesOf(': OPENROUTER PROCESSING\n\n:\n\n\n\ndata: x\n\n: bye\n\n')), ['x']);
});

test('the lines of one event are joined', async () => {
  assert.deepEqual(await dataOf(bytesOf('data: {\ndata: }\n\n')), ['{\n}']);
});

test('an empty chunk, an empty body and no body are no events', async () => {
  assert.deepEqual(await dataOf(new Uint8Array()), []);
  assert.deepEqual(await dataOf(), []);
  assert.deepEqual(await allOf(openEvents(new Response(null, { status: 204 }))), []);
});

test('an event that the connection cut off is not delivered', async () => {
  assert.deepEqual(await dataOf(bytesOf('data: whole\n\ndata: {"half')), ['whole']);
});

test('events before a broken connection arrive, then its own error', async () => {
  const broken = new TypeError('network error');
  const events = openEvents(responseOf([bytesOf('data: one\n\n')], (controller) => controller.error(broken)));
  assert.equal((await events.next()).data, 'one');
  await assert.rejects(events.next(), (error) => error === broken);
  await assert.rejects(events.next(), (error) => error === broken);
});

test('cancelling stops the download and ends the events', async () => {
  let cancelled = false;
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(bytesOf('data: more\n\n')),
    cancel: () => (cancelled = true),
  });
  const events = openEvents(new Response(body));
  await events.next();
  await events.cancel();
  assert.equal(await events.next(), null);
  assert.ok(cancelled);
});

// The recordings that the Java tests take apart, taken apart by the vendors' own libraries: what a server sends is
// what those say it is.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, test } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenerativeAI } from '@google/generative-ai';
import { Ollama } from 'ollama';
import OpenAI from 'openai';

const TEXT = 'Grüße 🌱\n\n- 漢字 "x"';
const REASONING = 'Greet back, mit Grüßen.';
const QUESTION = [{ role: 'user', content: 'One?' }];
const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
});

async function answering(file) {
  const body = await readFile(new URL(`../../src/test/recordings/${file}`, import.meta.url));
  const type = file.endsWith('.sse') ? 'text/event-stream' : 'application/x-ndjson';
  return async () => new Response(body, { headers: { 'content-type': type } });
}

async function collected(stream, take) {
  const found = { text: '', reasoning: '' };
  for await (const piece of stream) {
    take(piece, found);
  }
  return found;
}

for (const file of ['openai.sse', 'openrouter.sse', 'xai.sse', 'mistral.sse']) {
  test(`OpenAI's library reads ${file} to the same`, async () => {
    const client = new OpenAI({ apiKey: 'none', baseURL: 'http://127.0.0.1:1/v1', fetch: await answering(file) });
    const stream = await client.chat.completions.create({ model: 'm', messages: QUESTION, stream: true });
    let tokens;
    const { text, reasoning } = await collected(stream, ({ choices: [choice], usage }, found) => {
      tokens = usage?.total_tokens ?? tokens;
      const { content, reasoning: thought, reasoning_content: otherThought } = choice?.delta ?? {};
      const parts = Array.isArray(content) ? content : [{ text: content ?? '' }];
      found.text += parts.map((part) => part.text ?? '').join('');
      found.reasoning += parts.flatMap((part) => part.thinking ?? []).map((part) => part.text).join('');
      found.reasoning += thought ?? otherThought ?? '';
    });
    assert.equal(text, TEXT);
    assert.equal(reasoning, file === 'openai.sse' ? '' : REASONING);
    assert.equal(tokens, 45);
  });
}

test("Anthropic's library reads its recording to the same", async () => {
  const client = new Anthropic({ apiKey: 'none', baseURL: 'http://127.0.0.1:1', fetch: await answering('anthropic.sse') });
  const message = await client.messages.stream({ model: 'm', max_tokens: 10, messages: QUESTION }).finalMessage();
  assert.deepEqual(
    message.content.map(({ type, text, thinking }) => [type, text ?? thinking]),
    [
      ['thinking', REASONING],
      ['text', TEXT],
    ],
  );
  assert.equal(message.stop_reason, 'end_turn');
  assert.equal(message.usage.input_tokens, 25);
  assert.equal(message.usage.output_tokens, 15);
});

test("Google's library reads its recording to the same", async () => {
  globalThis.fetch = await answering('google.sse');
  const model = new GoogleGenerativeAI('none').getGenerativeModel({ model: 'm' });
  const { stream, response } = await model.generateContentStream('One?');
  const { text, reasoning } = await collected(stream, ({ candidates: [{ content }] }, found) => {
    content.parts.forEach((part) => (found[part.thought ? 'reasoning' : 'text'] += part.text));
  });
  assert.equal(text, TEXT);
  assert.equal(reasoning, REASONING);
  const { candidates, usageMetadata } = await response;
  assert.equal(candidates[0].finishReason, 'STOP');
  assert.equal(usageMetadata.totalTokenCount, 45);
});

test("Ollama's library reads its recording to the same", async () => {
  const client = new Ollama({ host: 'http://127.0.0.1:1', fetch: await answering('ollama.ndjson') });
  let last;
  const stream = await client.chat({ model: 'm', messages: QUESTION, stream: true });
  const { text, reasoning } = await collected(stream, (piece, found) => {
    last = piece;
    found.text += piece.message.content;
    found.reasoning += piece.message.thinking ?? '';
  });
  assert.equal(text, TEXT);
  assert.equal(reasoning, REASONING);
  assert.equal(last.done_reason, 'stop');
  assert.equal(last.prompt_eval_count + last.eval_count, 45);
});

/** What a library sends for a question with a picture, beside what ours sends. */
async function pictured(type, ask) {
  const ours = JSON.parse(await readFile(new URL(`../../src/test/recordings/${type}-picture.json`, import.meta.url)));
  let sent;
  await ask(ours, async (_, { body }) => {
    sent = JSON.parse(body);
    return new Response('{}', { headers: { 'content-type': 'application/json' } });
  });
  return { sent, ours };
}

test('the libraries send a picture in the form in which it is sent here', async () => {
  const base = { apiKey: 'none', baseURL: 'http://127.0.0.1:1' };
  const openai = await pictured('openai', (ours, fetch) =>
    new OpenAI({ ...base, fetch }).chat.completions.create({ ...ours, stream: false }),
  );
  assert.deepEqual(openai.sent.messages, openai.ours.messages);
  const anthropic = await pictured('anthropic', (ours, fetch) =>
    new Anthropic({ ...base, fetch }).messages.create({ ...ours, stream: false }),
  );
  assert.deepEqual(anthropic.sent.messages, anthropic.ours.messages);
  const google = await pictured('google', async (ours, fetch) => {
    globalThis.fetch = fetch;
    const [asked, answered, again] = ours.contents;
    const chat = new GoogleGenerativeAI('none').getGenerativeModel({ model: 'm' });
    await chat.startChat({ history: [asked, answered] }).sendMessage(again.parts);
  });
  assert.deepEqual(google.sent.contents, google.ours.contents);
  const ollama = await pictured('ollama', ({ messages }, fetch) => {
    const bytes = (image) => Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
    const inBytes = messages.map((message) => (message.images ? { ...message, images: message.images.map(bytes) } : message));
    return new Ollama({ host: 'http://127.0.0.1:1', fetch }).chat({ model: 'm', messages: inBytes, stream: false });
  });
  assert.deepEqual(ollama.sent.messages, ollama.ours.messages);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementWith } from './dom.mjs';

const { append, appendText, end, loadMarkdown, show } = await import('../src/markdown-loader.js');

test('a text is plain until the renderer is there, and what is added meanwhile is not lost', async () => {
  const streaming = elementWith();
  const whole = elementWith();
  show(streaming, '**a', true);
  show(whole, '# b', false);
  append(streaming, '** c');
  assert.equal(streaming.innerHTML, '**a** c');
  assert.equal(streaming.dataset.plain, 'true');
  await loadMarkdown();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(streaming.innerHTML.trim(), '<p><strong>a</strong> c</p>');
  assert.equal(streaming.dataset.plain, 'false');
  assert.equal(whole.innerHTML.trim(), '<h1>b</h1>');
  append(streaming, ' and [d]\n\nmore\n');
  append(streaming, '\n[d]: https://d.example');
  assert.equal(streaming.querySelector('a'), null);
  end(streaming);
  assert.equal(streaming.querySelector('a').href, 'https://d.example/');
});

test('much at once is spread over frames, and its end is the last of it', async () => {
  await loadMarkdown();
  const frames = [];
  globalThis.requestAnimationFrame = (task) => frames.push(task);
  const clock = performance.now;
  let now = 0;
  performance.now = () => (now += 1);
  const element = elementWith();
  show(element, '', true);
  const text = 'Some words.\n\n'.repeat(500) + '[a]\n\n[a]: https://a.example';
  append(element, text);
  end(element);
  assert.ok(element.querySelectorAll('p').length < 400);
  let count = 0;
  while (frames.length > 0) {
    frames.shift()();
    count++;
  }
  performance.now = clock;
  assert.ok(count > 2);
  assert.equal(element.querySelectorAll('p').length, 501);
  assert.equal(element.querySelector('a').href, 'https://a.example/');
});

test('plain text is added in nodes that stay short', () => {
  const element = elementWith();
  for (let i = 0; i < 1_000; i++) {
    appendText(element, 'ten chars ');
  }
  assert.equal(element.textContent.length, 10_000);
  assert.ok(element.childNodes.length < 5);
});

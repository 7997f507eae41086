import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementWith } from './dom.mjs';
import { random } from './random.mjs';
import { examples } from './commonmark.mjs';

const { renderMarkdown } = await import('../src/markdown.js');
const { GrowingMarkdown } = await import('../src/growing-markdown.js');

const SEED = Number(process.env.LITECHAT_SEED ?? 1);
const ROUNDS = Number(process.env.LITECHAT_CUTS ?? 2);

/** What is drawn, without the elements that blocks are put into for speed alone. */
function blocksIn(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(':scope > .run').forEach((run) => run.replaceWith(...run.childNodes));
  return copy.innerHTML;
}

const render = (text) => elementWith(renderMarkdown(text)).innerHTML;

/** Feeds the text in pieces; what is shown has to be as if what is there had been rendered at once. */
async function grow(text, next) {
  await new Promise((resolve) => setImmediate(resolve)); // or the elements of all texts would be held until the last one
  // A link that stands before its address is one only at the end.
  const looks = !text.includes(']:');
  const element = elementWith();
  const growing = new GrowingMarkdown(element);
  let pieces = 0;
  for (let start = 0; start < text.length; ) {
    const end = start + next();
    growing.append(text.slice(start, end));
    start = end;
    const far = text.slice(0, start);
    if (looks && pieces++ % 3 === 0 && growing.drawnLength < 8_192 && !far.endsWith('\r')) {
      assert.equal(blocksIn(element), render(far), `after ${start} characters of ${JSON.stringify(text)}`);
    }
  }
  growing.end();
  assert.equal(blocksIn(element), render(text), `at the end of ${JSON.stringify(text)}`);
}

test('an answer that ended within a block of code cannot be added to, and is drawn anew', () => {
  const text = '```js\nlet a = 1;\n';
  const growing = new GrowingMarkdown(elementWith());
  growing.append(text);
  growing.append('let b');
  assert.ok(growing.isIntact());
  growing.end();
  assert.ok(!growing.isIntact());
});

const PIECES = `# Title
Title\n=====
A paragraph with **bold**, \`code\` and a [reference][r].
- one
- two
  more of two
  - deep
    1. deeper
* star
1. first
2. second
10) tenth
- [x] done
- [ ] open
    indented code
\`\`\`js
\`\`\`
~~~
| a | b |
|---|---|
| 1 | ![x](https://a.example/x) |
let a = 1;
---
***
> quoted
>> twice
> - in a list
[r]: https://good.example/
[s]: <https://good.example/> "a
title"
$$
= x
\\[ y \\]
$a$ and \\(b\\)
<p>
<!-- x -->
  two spaces
\ttab
-
1.
#
+ plus
text  
&amp; \\* https://a.example
| c |
:-:|
"quote`
  .split('\n')
  .concat('', '', '', '', '', '| a | b |\n|---|---|\n| 1 | 2 |\n| `3` | 4 |\n5 | [s]\n| 7 | 8 |', '- a\n- b\n\n- c\n- d');

function document(draw) {
  const lines = Array.from({ length: 3 + draw(14) }, () => PIECES[draw(PIECES.length)]);
  return lines.join(draw(12) === 0 ? '\r\n' : '\n') + (draw(2) ? '\n' : '');
}

test('each example of the specification looks, after each piece and at its end, as if it had been rendered at once', async () => {
  const draw = random(SEED);
  assert.equal(examples.length, 652);
  for (const { markdown } of examples) {
    await grow(markdown, () => 1 + draw(12));
  }
});

test('the examples of the specification one after another look so, however they are cut', async () => {
  const draw = random(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const some = Array.from({ length: 30 }, () => examples[draw(examples.length)].markdown);
    for (const gap of ['\n\n', '\n', '']) {
      await grow(some.join(gap), () => 1 + draw(40));
    }
  }
});

test('texts put together from any lines look so, however they are cut', async () => {
  const draw = random(SEED);
  for (let round = 0; round < ROUNDS * 50; round++) {
    const text = document(draw);
    await grow(text, () => 1 + draw(4));
  }
});

const LENGTH = 40_000;
const PIECE = 200;
const LONG = {
  'an answer of many blocks': 'Some words of a paragraph.\n\n- a point\n- and `more`\n\n```js\nlet x = 1;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n',
  'blocks without empty lines': '# A title\nSome words.\n- a point\n- another\n\n  of two parts\n',
  'one table': '| some words | and `more` | [a link](https://a.example/x) |\n',
  'one list': '- an item with a few words in it\n',
  'one code block': '    let x = 1;\n',
  'one paragraph': 'words and *more* words ',
};

const BEGINNINGS = { 'one code block': '```\n', 'one table': '| a | b | c |\n|---|:-:|---|\n' };

for (const [name, piece] of Object.entries(LONG)) {
  test(`of a long text that grows little is read again: ${name}`, () => {
    const text = (BEGINNINGS[name] ?? '') + piece.repeat(LENGTH / piece.length);
    const growing = new GrowingMarkdown(elementWith());
    const { draw } = growing;
    let read = 0;
    growing.draw = () => {
      read += growing.open.length;
      draw.call(growing);
    };
    let anew = 0;
    for (let start = 0; start < text.length; start += PIECE) {
      growing.append(text.slice(start, start + PIECE));
      anew += start + PIECE;
    }
    growing.end();
    assert.ok(read < anew * 0.15, `${read} characters were read, where ${anew} would have been`);
    assert.equal(blocksIn(growing.element), render(text));
  });
}

test('no element holds many blocks of a long answer, and it can be added to', () => {
  const growing = new GrowingMarkdown(elementWith());
  const piece = LONG['an answer of many blocks'];
  for (let i = 0; i < 200; i++) {
    growing.append(piece);
    assert.ok(growing.isIntact());
  }
  const most = Math.max(...[growing.element, ...growing.element.querySelectorAll('.run')].map((each) => each.childNodes.length));
  assert.ok(most < 120, `${most} nodes`);
  growing.element.querySelector('.run').lastChild.remove();
  assert.ok(!growing.isIntact());
});

test('code that is added stands in pieces of text, so that the last one stays short', () => {
  const growing = new GrowingMarkdown(elementWith());
  growing.append('```js\n');
  for (let i = 0; i < 1_000; i++) {
    growing.append(`let x${i} = 1;\n`);
  }
  const nodes = [...growing.element.querySelector('code').childNodes];
  assert.ok(nodes.length > 3);
  assert.ok(nodes.every(({ length }) => length < 5_000));
});

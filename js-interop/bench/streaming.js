// An answer of 100 KB that streams in, token by token: only what is new, and the whole text anew with the same library.
import DOMPurify from 'dompurify';
import { GrowingMarkdown } from '../src/growing-markdown.js';
import { blocksOf, htmlOf } from '../src/markdown-syntax.js';
import { sanitiserPolicy } from '../src/trusted-types.js';

const LENGTH = 100 * 1024;
const TOKEN = 4;
const FRAME_TOKENS = 5;
const SAMPLE = 250;

const CHAPTER = (i) => `## Chapter ${i}

The **${i}th** part says in a few sentences what it is about, with \`code\`, a [link](https://example.org/${i}) and some *stress*; it goes
on for a while, as answers do, and comes to its end in the second line.

- a first point of ${i}
- a second one, with \`a name\`
  1. and something below it
  2. and more
- a third

| name | value | note |
|---|---:|---|
| alpha | ${i} | first |
| beta | ${i * 2} | second |

\`\`\`js
export function chapter${i}(text) {
  const words = text.split(' ');
  return words.map((word) => word.length + ${i}).filter((length) => length > 3);
}
\`\`\`

> What was quoted of ${i}.

`;

function answer() {
  let text = '';
  for (let i = 1; text.length < LENGTH; i++) {
    text += CHAPTER(i);
  }
  return text.slice(0, LENGTH);
}

const tokens = (text) => Array.from({ length: Math.ceil(text.length / TOKEN) }, (_, i) => text.slice(i * TOKEN, (i + 1) * TOKEN));

function element() {
  const frame = document.createElement('div');
  frame.className = 'markdown';
  document.body.replaceChildren(frame);
  return frame;
}

/** Milliseconds for a token, with what the browser needs to lay it out; and the longest that a frame of five tokens took. */
function growing(text) {
  const growing = new GrowingMarkdown(element());
  const all = tokens(text);
  let longest = 0;
  const start = performance.now();
  for (let i = 0; i < all.length; i += FRAME_TOKENS) {
    const begin = performance.now();
    for (const token of all.slice(i, i + FRAME_TOKENS)) {
      growing.append(token);
      growing.element.getBoundingClientRect();
    }
    longest = Math.max(longest, performance.now() - begin);
  }
  growing.end();
  return { millis: (performance.now() - start) / all.length, longest };
}

/** The same with all of the text rendered at a token; only every so many of them are, or it would take many minutes. */
function naive(text) {
  const frame = element();
  const all = tokens(text);
  const step = Math.floor(all.length / SAMPLE);
  let count = 0;
  let longest = 0;
  const start = performance.now();
  for (let i = step; i <= all.length; i += step) {
    const begin = performance.now();
    const html = blocksOf(text.slice(0, i * TOKEN)).map((block) => htmlOf(block)).join('');
    frame.replaceChildren(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, TRUSTED_TYPES_POLICY: sanitiserPolicy }));
    frame.getBoundingClientRect();
    longest = Math.max(longest, performance.now() - begin);
    count++;
  }
  return { millis: (performance.now() - start) / count, longest };
}

export function main() {
  const text = answer();
  globalThis.streaming = { growing: () => growing(text), naive: () => naive(text) };
}

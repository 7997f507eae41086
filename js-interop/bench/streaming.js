// An answer of 100 KB that streams in, frame by frame: only what is new, and the whole text anew with the same library.
import DOMPurify from 'dompurify';
import { GrowingMarkdown } from '../src/growing-markdown.js';
import { blocksOf, htmlOf } from '../src/markdown-syntax.js';
import { sanitiserPolicy } from '../src/trusted-types.js';

const LENGTH = 100 * 1024;
// Five tokens of four characters: at 60 frames a second these are 300 tokens a second.
const FRAME = 20;
const SAMPLE = 40;

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

const frames = (text) =>
  Array.from({ length: Math.ceil(text.length / FRAME) }, (_, i) => text.slice(i * FRAME, (i + 1) * FRAME));

function element() {
  const frame = document.createElement('div');
  frame.className = 'markdown';
  document.body.replaceChildren(frame);
  return frame;
}

/** Milliseconds that each of some works took, with what the browser needs to lay out what changed. */
function timed(works) {
  return works.map((work) => {
    const begin = performance.now();
    work().getBoundingClientRect();
    return performance.now() - begin;
  });
}

function growing(text) {
  const growing = new GrowingMarkdown(element());
  const times = timed(
    frames(text).map((piece) => () => {
      growing.append(piece);
      return growing.element;
    }),
  );
  growing.end();
  return seen(times);
}

/** The same with all of the text rendered for a frame; only every so many of them are, or it would take many minutes. */
function naive(text) {
  const frame = element();
  const lengths = Array.from({ length: SAMPLE }, (_, i) => Math.floor(((i + 0.5) * text.length) / SAMPLE));
  const times = timed(
    lengths.map((length) => () => {
      const html = blocksOf(text.slice(0, length)).map((block) => htmlOf(block)).join('');
      frame.replaceChildren(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, TRUSTED_TYPES_POLICY: sanitiserPolicy }));
      return frame;
    }),
  );
  return seen(times);
}

function seen(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    most: sorted[Math.floor(sorted.length * 0.99)],
    longest: sorted.at(-1),
  };
}

export function main() {
  const text = answer();
  globalThis.streaming = { growing: () => growing(text), naive: () => naive(text) };
}

// Markdown to sanitised elements, at once or, while an answer streams in, piece by piece.
import { listen } from './code-blocks.js';
import { GrowingMarkdown } from './growing-markdown.js';
import { blocksOf, htmlOf } from './markdown-syntax.js';
import { sanitise } from './sanitise.js';

const FRAME_MILLIS = 2;
const SLICE = 1_024;

const shown = new WeakMap();

listen();

/** @returns {DocumentFragment} the text's elements, safe to append anywhere in the page */
export function renderMarkdown(text) {
  return sanitise(blocksOf(text).map(htmlOf).join(''));
}

/** Makes the element show the whole text; where it begins with what is shown already, that stays as it is. */
export function updateMarkdown(element, text) {
  const { growing } = streamInto(element, text);
  growing.append(text.slice(growing.given.length));
  growing.end();
}

/** Makes the element show a text that goes on; much of it at once is spread over several frames. */
export function beginMarkdown(element, text) {
  const stream = streamInto(element, text);
  stream.pending = text.slice(stream.growing.given.length);
  work(stream);
}

/** Adds to the text of an element that was begun. */
export function appendMarkdown(element, piece) {
  const stream = shown.get(element);
  stream.pending += piece;
  work(stream);
}

/** Says that nothing will be added. */
export function endMarkdown(element) {
  const stream = shown.get(element);
  stream.isEnding = true;
  work(stream);
}

function streamInto(element, text) {
  const known = shown.get(element);
  if (known) {
    known.pending = '';
    known.isEnding = false;
  }
  const goesOn = known?.growing.isIntact() && text.startsWith(known.growing.given);
  const stream = { growing: goesOn ? known.growing : new GrowingMarkdown(element), pending: '', isEnding: false };
  shown.set(element, stream);
  return stream;
}

function work(stream) {
  if (stream.isWaiting) {
    return;
  }
  const end = performance.now() + FRAME_MILLIS;
  do {
    stream.growing.append(stream.pending.slice(0, SLICE));
    stream.pending = stream.pending.slice(SLICE);
  } while (stream.pending && performance.now() < end);
  if (stream.pending) {
    stream.isWaiting = true;
    requestAnimationFrame(() => {
      stream.isWaiting = false;
      work(stream);
    });
  } else if (stream.isEnding) {
    stream.isEnding = false;
    stream.growing.end();
  }
}

// Markdown to sanitised elements, at once or, while an answer streams in, block by block.
import { blocksOf, htmlOf } from './markdown-syntax.js';
import { sanitise } from './sanitise.js';

const shown = new WeakMap();

/** @returns {DocumentFragment} the text's elements, safe to append anywhere in the page */
export function renderMarkdown(text) {
  return sanitise(blocksOf(text).map(htmlOf).join(''));
}

/** Makes the element show the text, leaving the blocks alone that it shows already (and the reader's selection in them). */
export function updateMarkdown(element, text) {
  const blocks = blocksOf(text);
  const links = JSON.stringify(blocks.links);
  const before = shown.get(element);
  const same = before?.links === links ? stillShown(element, before.blocks, blocks) : [];
  const added = blocks.slice(same.length).map(renderBlock);
  const kept = new Set(same.flatMap((block) => block.nodes));
  [...element.childNodes].filter((node) => !kept.has(node)).forEach((node) => node.remove());
  element.append(...added.flatMap((block) => block.nodes));
  shown.set(element, { links, blocks: [...same, ...added] });
}

function renderBlock(block) {
  return { raw: block.raw, type: block.type, nodes: [...sanitise(htmlOf(block)).childNodes] };
}

function stillShown(element, old, blocks) {
  const changed = old.findIndex(
    ({ raw, type, nodes }, i) =>
      raw !== blocks[i]?.raw || type !== blocks[i].type || nodes.some((node) => node.parentNode !== element),
  );
  return changed < 0 ? old : old.slice(0, changed);
}

// Which blocks of a growing text can no longer change, whatever follows.
import { mayBeginFormula } from './formula-syntax.js';

const INTERRUPTS = ['list', 'code', 'heading', 'hr', 'blockquote'];
const ONE_LINE = ['heading', 'hr'];
const ENDS_WITH_EMPTY_LINE = /\n[ \t]*\n[ \t]*$/;
const SPANS_LINES = /\n.*\n/;

const isFence = (block) => block.type === 'code' && block.codeBlockStyle !== 'indented';

/** @returns {number} how many of the blocks of a source are settled; what follows them can be read by itself */
export function settledCount(blocks, source) {
  let count = 0;
  let sinceGap = '';
  let place = 0;
  for (let i = 1; i < blocks.length; i++) {
    const before = blocks[i - 1];
    place += before.raw.length;
    const isGap = before.type === 'space' || ENDS_WITH_EMPTY_LINE.test(before.raw);
    sinceGap = isGap ? '' : sinceGap + (before.type === 'code' ? '\n' : before.raw);
    // A line that is still being written may become another thing, and part of what is before it.
    const line = source.indexOf('\n', place) + 1;
    if (blocks[i].type !== 'space' && line > 0 && (isGap || isParted(blocks, i, sinceGap, source.includes('\n', line)))) {
      count = i;
    }
  }
  return count;
}

function isParted(blocks, i, sinceGap, hasTwoLines) {
  const before = blocks[i - 1];
  if (mayBeginFormula(sinceGap)) {
    return false;
  }
  if (ONE_LINE.includes(before.type) || isFence(before)) {
    return true;
  }
  const isPlainParagraph = before.type === 'paragraph' && !sinceGap.trimStart().startsWith('[');
  const interrupts = INTERRUPTS.includes(blocks[i].type) && (blocks[i].type !== 'code' || isFence(blocks[i]));
  // What interrupts a paragraph may, with the line behind it, be a table's head; and then again no table.
  return isPlainParagraph && interrupts && hasTwoLines && !blocks.slice(0, i).some(({ type }) => type === 'def');
}

/** @returns {number} how many items of a list that ends the text are settled; the next of them stands alone */
export const settledItems = (list) => Math.max(0, list.items.length - 2);

/** Whether an item behind which another one stands sets the items of its list apart. */
export const isLoose = (item) =>
  ENDS_WITH_EMPTY_LINE.test(item.raw) ||
  item.tokens.some(({ type, raw }) => type === 'space' && SPANS_LINES.test(raw));

/** Sets the items of a list apart, because of those that stand before it. */
export function loosen(list) {
  list.loose = true;
  for (const item of list.items) {
    item.loose = true;
    for (const token of item.tokens) {
      token.type = token.type === 'text' ? 'paragraph' : token.type;
    }
    const [box, text] = item.tokens;
    if (box?.type === 'checkbox') {
      item.tokens.shift();
      if (text?.type === 'paragraph') {
        text.tokens.unshift(box);
      } else {
        item.tokens.unshift({ type: 'paragraph', raw: box.raw, text: box.raw, tokens: [box] });
      }
    }
  }
}

/** @returns {object[]} the link definitions in the blocks, at any depth */
export function definitionsIn(blocks) {
  return blocks.flatMap((block) => {
    if (block.type === 'def') {
      return [block];
    }
    return block.raw.includes(']:') ? definitionsIn(block.tokens ?? block.items ?? []) : [];
  });
}

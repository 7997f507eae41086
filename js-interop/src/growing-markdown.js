// A text that grows: only its last, open part is read and drawn again; what can no longer change stays as it is.
import { colourCode } from './code-blocks.js';
import { drawDiagrams } from './diagrams.js';
import { GrowingCode } from './growing-code.js';
import { growingPart } from './growing-parts.js';
import { blocksOf, htmlOf } from './markdown-syntax.js';
import { definitionsIn, settledCount } from './markdown-parts.js';
import { sanitise } from './sanitise.js';

// An open part of this many characters is drawn again only when it has grown by an eighth, so that it costs no square of its length.
const LARGE_PART = 8_192;
// A browser looks at every block beside one that changes: more of them than this go into an element of their own.
const RUN_LENGTH = 60;
const EMPTY_LINE = /\n[ \t]*\n/;

const drawn = (block) => [...sanitise(htmlOf(block)).childNodes];

/** The text of an element, and what of it is drawn there. */
export class GrowingMarkdown {
  constructor(element) {
    this.element = element;
    element.replaceChildren();
    /** What blocks are added to: the element, or a part of it. */
    this.runs = [element];
    /** What was given so far. */
    this.given = '';
    this.heldBack = '';
    this.open = '';
    this.drawnLength = 0;
    this.links = Object.create(null);
    this.late = [];
    /** The open part, as it was read last. */
    this.blocks = [];
    /** What is drawn of it: for each block its type, its source and its nodes. */
    this.parts = [];
    this.settledNodes = 0;
    /** The list or the table that the open part goes on in. */
    this.partly = null;
    this.code = null;
  }

  /** Whether all that was drawn is still there, and more can be added to it. */
  isIntact() {
    const nodes = this.parts.flatMap((part) => part.nodes);
    const isThere = nodes.every((node) => this.runs.includes(node.parentNode));
    const count = this.runs.reduce((sum, { childNodes }) => sum + childNodes.length, 1 - this.runs.length);
    return isThere && count === this.settledNodes + nodes.length;
  }

  append(piece) {
    this.given += piece;
    // A carriage return may be the first half of the end of a line.
    const text = (this.heldBack + piece).replace(/\r\n|\r(?!$)/g, '\n');
    this.heldBack = text.endsWith('\r') ? '\r' : '';
    this.grow(this.heldBack ? text.slice(0, -1) : text);
  }

  grow(text) {
    if (this.code) {
      this.growCode(text);
      return;
    }
    const before = this.drawnLength;
    this.open += text;
    const added = this.open.length - before;
    if (before < LARGE_PART || added > before / 8 || EMPTY_LINE.test(this.open.slice(before - 2))) {
      this.draw();
    }
  }

  growCode(text) {
    const rest = this.code.append(text);
    if (rest !== null) {
      this.code = null;
      this.settle(this.parts, this.parts.length);
      this.open = rest;
      this.draw();
    }
  }

  /** All is there: draws what was put off, and links whose addresses were told only behind them. */
  end() {
    if (this.heldBack) {
      this.heldBack = '';
      this.grow('\n');
    }
    if (!this.code && this.open.length > this.drawnLength) {
      this.draw();
    }
    const settled = this.late.length;
    this.define(this.blocks);
    if (this.late.length > settled) {
      // Nothing can be added: a definition that may go on counts as it is.
      this.settledNodes = NaN;
    }
    if (this.late.length > 0 && this.hasLateLinks()) {
      this.element.replaceChildren(...blocksOf(this.given).flatMap((block) => drawn(block)));
      // Nor to this: it was not drawn part by part.
      this.settledNodes = NaN;
    }
    if (this.code) {
      // Nor to a block of code that is still open: its colours take the place of what it is drawn into.
      this.settledNodes = NaN;
    }
    this.late = [];
    finish(this.element);
  }

  hasLateLinks() {
    const source = this.given.replace(/\s+/g, ' ').toLowerCase();
    return this.late.some((label) => {
      const place = source.indexOf(`[${label}]`);
      return source.indexOf(`[${label}]`, place + 1) >= 0; // once it stands in its definition
    });
  }

  draw() {
    let blocks = blocksOf(this.open, this.links);
    if (this.partly && !this.partly.goesOn(blocks[0])) {
      this.open = this.partly.source(this.open);
      this.partly = null;
      blocks = blocksOf(this.open, this.links);
    }
    this.drawBlocks(blocks);
    const count = this.settleBlocks(blocks);
    this.drawnLength = this.open.length;
    this.blocks = blocks.slice(count);
    const rest = this.blocks.filter(({ type }) => type !== 'space');
    if (rest.length === 1 && this.parts[0]?.type === rest[0].type) {
      this.goOnIn(rest[0], this.parts[0]);
    }
  }

  /** Draws the blocks of the open part; those that are there already stay. */
  drawBlocks(blocks) {
    let same = 0;
    if (this.partly) {
      this.partly.draw(blocks[0], drawn);
      this.parts[0].raw = null;
      same = 1;
    }
    while (same < blocks.length && isSame(this.parts[same], blocks[same])) {
      same++;
    }
    this.parts.splice(same).forEach(({ nodes }) => nodes.forEach((node) => node.remove()));
    for (const block of blocks.slice(same)) {
      const nodes = drawn(block);
      this.run().append(...nodes);
      this.parts.push({ type: block.type, raw: block.raw, text: block.text, nodes });
    }
  }

  /** Where the next block goes. */
  run() {
    const last = this.runs.at(-1);
    if (last.childNodes.length < RUN_LENGTH) {
      return last;
    }
    const run = this.element.ownerDocument.createElement('div');
    run.className = 'run';
    this.element.append(run);
    this.runs.push(run);
    return run;
  }

  /** Settles the blocks that can be, and tells how many those are. */
  settleBlocks(blocks) {
    const count = settledCount(blocks, this.open);
    const raw = sourceOf(blocks.slice(0, count));
    if (count === 0 || !this.open.startsWith(raw)) {
      return 0;
    }
    this.settle(blocks, count);
    this.partly = null;
    this.open = this.open.slice(raw.length);
    return count;
  }

  settle(blocks, count) {
    this.define(blocks.slice(0, count));
    for (const { nodes } of this.parts.splice(0, count)) {
      this.settledNodes += nodes.length;
      nodes.filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE).forEach(finish);
    }
  }

  define(blocks) {
    for (const { tag, href, title } of definitionsIn(blocks)) {
      if (!(tag in this.links)) {
        this.links[tag] = { href, title };
        this.late.push(tag);
      }
    }
  }

  /** Where the open part is one block, settles what of it can be. */
  goOnIn(block, { nodes: [element] }) {
    if (block.type === 'code') {
      const code = GrowingCode.of(this.open, element);
      this.code = code?.rest === null ? code : null;
      return;
    }
    const partly = this.partly ?? growingPart(block, element);
    const settled = partly?.settle(block, this.open);
    if (settled) {
      this.partly = partly;
      this.define(settled.tokens);
      this.open = settled.open;
      this.drawnLength = this.open.length;
    }
  }
}

/** What takes its time, and is not done to what may still change. */
function finish(element) {
  colourCode(element);
  drawDiagrams(element);
}

const sourceOf = (blocks) => blocks.map(({ raw }) => raw).join('');

// What follows a block may change what is read of the same source.
const isSame = (part, { type, raw, text }) =>
  part?.raw === raw && part.text === text && part.type === type && !raw.includes('[');

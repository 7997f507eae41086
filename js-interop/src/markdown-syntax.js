// Markdown to HTML text: GFM and formulas, without raw HTML, pictures and form controls. What comes out has still to be sanitised.
import { Lexer, Marked, Tokenizer } from 'marked';
import { FORMULAS } from './formula-syntax.js';

// An entity such as &lt; in the source stays one, as in any other text of the source.
const escape = (text) => text.replace(/&(?!#?\w+;)|[<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const renderer = {
  // A picture would tell its host that, and what, somebody reads here; links.js makes a link of this.
  image({ href, text, tokens }) {
    const label = tokens ? this.parser.parseInline(tokens, this.parser.textRenderer) : text;
    return `<span class="image-chip" data-source="${escape(href)}">${escape(label)}</span>`;
  },
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  listitem({ task, tokens }) {
    return task ? `<li class="task">${this.parser.parse(tokens)}</li>\n` : false;
  },
};

const tokenizer = {
  // Without these two rules a tag is text like any other, and markdown inside it still counts.
  html: () => undefined,
  tag: () => undefined,
  // A title does not go on behind an empty line; so what stands behind one changes nothing before it.
  def(source) {
    const end = source.trimStart().startsWith('[') ? source.search(/\n[ \t]*\n/) : -1;
    return Tokenizer.prototype.def.call(this, end < 0 ? source : source.slice(0, end + 1));
  },
};

const marked = new Marked({ renderer, tokenizer, extensions: FORMULAS });

// Nested thousands deep, a text exhausts the parser; it is then shown as it was written.
const asWritten = (text) => ({ type: 'code', raw: text, text });

/**
 * @param {object} [known] link definitions that stand elsewhere
 * @returns the text's top-level blocks, each with its source as `raw`, and the link definitions as `links`
 */
export function blocksOf(text, known = {}) {
  try {
    const lexer = new Lexer(marked.defaults);
    Object.assign(lexer.tokens.links, known);
    return lexer.lex(text);
  } catch {
    return Object.assign([asWritten(text)], { links: {} });
  }
}

/** @returns {string} one block as HTML text */
export function htmlOf(block) {
  try {
    return marked.parser([block]);
  } catch {
    return marked.parser([asWritten(block.raw)]);
  }
}

// Formulas in markdown: $…$ and \(…\) in a line, $$…$$ and \[…\] apart. They come out as code that `formulas.js` replaces.

const LONGEST = 4_000;
const EMPTY_LINE = /\n[ \t]*\n/;
const START_APART = /(?:^|\n) {0,3}(?:\$\$|\\\[)/;
const NEXT_APART = /\n {0,3}(?:\$\$|\\\[)/;

const APART = [
  /^ {0,3}\$\$((?:(?!\$\$|\n[ \t]*\n)[\s\S])+)\$\$[ \t]*(?:\n+|$)/,
  /^ {0,3}\\\[((?:(?!\\\]|\n[ \t]*\n)[\s\S])+)\\\][ \t]*(?:\n+|$)/,
];

const IN_LINE = [
  { form: /^\$\$((?:(?!\$\$|\n[ \t]*\n)[\s\S])+)\$\$/, apart: true },
  { form: /^\\\[((?:(?!\\\]|\n[ \t]*\n)[\s\S])+)\\\]/, apart: true },
  { form: /^\\\(((?:(?!\\\)|\n[ \t]*\n)[\s\S])+)\\\)/, apart: false },
  // As Pandoc has it, so that sums of money stay what they are: no space inside, and no digit behind.
  { form: /^\$(?![\s$])((?:\\[\s\S]|[^$\\\n]|\n(?![ \t]*\n))+)(?<!\s)\$(?![\d$])/, apart: false },
];

const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const html = (text, apart) => `<code class="formula${apart ? ' formula--apart' : ''}">${escape(text.trim())}</code>`;

/** Whether a text could hold the beginning of a formula that stands apart, which takes up lines of any form. */
export const mayBeginFormula = (text) => START_APART.test(text);

function startApart(source) {
  const end = source.search(EMPTY_LINE);
  // The parser gives the text without its first character, which is then no beginning of a line.
  const begin = (end < 0 ? source : source.slice(0, end)).search(NEXT_APART);
  return begin < 0 ? undefined : begin + 1;
}

// To look through all that follows each word would take time by the square of a paragraph's length.
function startInLine(source) {
  const near = source.slice(0, LONGEST);
  const begin = near.search(/\$|\\[([]/);
  if (begin >= 0) {
    return begin;
  }
  const space = source.length > LONGEST ? near.search(/\S \S[^ ]*$/) : -1;
  return space < 0 ? undefined : space + 1;
}

/** The extensions of the parser. */
export const FORMULAS = [
  {
    name: 'formula-apart',
    level: 'block',
    start: startApart,
    tokenizer(source) {
      const found = APART.map((form) => form.exec(source)).find(Boolean);
      return found && { type: 'formula-apart', raw: found[0], text: found[1] };
    },
    renderer: ({ text }) => `<p>${html(text, true)}</p>\n`,
  },
  {
    name: 'formula',
    level: 'inline',
    start: startInLine,
    tokenizer(source) {
      const near = source.slice(0, LONGEST);
      for (const { form, apart } of IN_LINE) {
        const found = form.exec(near);
        if (found) {
          return { type: 'formula', raw: found[0], text: found[1], apart };
        }
      }
      return undefined;
    },
    renderer: ({ text, apart }) => html(text, apart),
  },
];

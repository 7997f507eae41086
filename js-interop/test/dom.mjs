// A document for the sources that need one, which have to be imported after this.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const shell = readFileSync(new URL('../../webapp/index.html', import.meta.url), 'utf8');
const [template] = shell.match(/<template id="code-block">[\s\S]*?<\/template>/);
const { window } = new JSDOM(`<!doctype html><title>test</title>${template}`);
globalThis.window = window;
globalThis.Node = window.Node;
globalThis.document = window.document;

/** @returns {HTMLElement} an element with those children */
export function elementWith(...children) {
  const element = document.createElement('div');
  element.append(...children);
  return element;
}

/** @returns {HTMLElement} what a page without a sanitiser would have made of the text */
export function parsedAsIs(html) {
  const element = document.implementation.createHTMLDocument().createElement('div');
  element.innerHTML = html;
  return element;
}

const TEXTUAL = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre hr ul ol li table thead tbody tr th td strong em del code br a div span button'.split(' '),
);
const HARMLESS = new Set('href title class align start target rel referrerpolicy tabindex type data-ref data-code-task data-done data-failed aria-pressed'.split(' '));

/** @returns {string[]} the elements, attributes and addresses in it that could run, load or imitate something */
export function hazardsIn(element) {
  return [...element.querySelectorAll('*')].flatMap((child) => {
    const attributes = [...child.attributes].filter(({ name }) => !HARMLESS.has(name)).map(({ name }) => `@${name}`);
    const address = child.getAttribute('href');
    return [
      ...(TEXTUAL.has(child.localName) ? [] : [`<${child.localName}>`]),
      ...attributes,
      ...(address === null || /^(https?|mailto):/.test(address) ? [] : [address]),
    ];
  });
}

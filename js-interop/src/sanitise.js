// Rendered markdown to sanitised elements, made fit to be read: links, code, formulas, and what is wider than the page.
import { headCode } from './code-blocks.js';
import { showFormulas } from './formulas.js';
import { restrictLinks } from './links.js';
import { sanitised } from './sanitised.js';

function scrollSideways(table) {
  const frame = table.ownerDocument.createElement('div');
  frame.className = 'table-scroll';
  table.replaceWith(frame);
  frame.append(table);
}

/** @returns {DocumentFragment} the sanitised elements; wide ones scroll by themselves and can be reached by the keyboard */
export function sanitise(html) {
  const fragment = sanitised(html);
  restrictLinks(fragment);
  fragment.querySelectorAll('table').forEach(scrollSideways);
  fragment.querySelectorAll('pre, .table-scroll').forEach((frame) => (frame.tabIndex = 0));
  headCode(fragment);
  showFormulas(fragment);
  return fragment;
}

// The page's one HTML sink: HTML text to elements that run nothing, load nothing and look like nothing but text.
import DOMPurify from 'dompurify';
import { restrictLinks } from './links.js';
import { sanitiserPolicy } from './trusted-types.js';

const BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li'];
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const INLINE = ['strong', 'em', 'del', 'code', 'br', 'a', 'span'];

const RULES = {
  ALLOWED_TAGS: [...BLOCKS, ...TABLES, ...INLINE, '#text'],
  ALLOWED_ATTR: ['href', 'title', 'class', 'align', 'start', 'data-source'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ADD_URI_SAFE_ATTR: ['align', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
  TRUSTED_TYPES_POLICY: sanitiserPolicy,
};

function scrollSideways(table) {
  const frame = table.ownerDocument.createElement('div');
  frame.className = 'table-scroll';
  table.replaceWith(frame);
  frame.append(table);
}

/** @returns {DocumentFragment} the sanitised elements; wide ones scroll by themselves and can be reached by the keyboard */
export function sanitise(html) {
  const fragment = DOMPurify.sanitize(html, RULES);
  restrictLinks(fragment);
  fragment.querySelectorAll('table').forEach(scrollSideways);
  fragment.querySelectorAll('pre, .table-scroll').forEach((frame) => (frame.tabIndex = 0));
  return fragment;
}

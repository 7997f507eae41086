// The page's one HTML sink: HTML text to elements that run nothing, load nothing and look like nothing but text.
import DOMPurify from 'dompurify';
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

/** @returns {DocumentFragment} the sanitised elements */
export const sanitised = (html) => DOMPurify.sanitize(html, RULES);

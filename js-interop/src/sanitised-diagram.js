// A drawing to elements that show shapes and text, and lead nowhere.
import DOMPurify from 'dompurify';
import { sanitiserPolicy } from './trusted-types.js';

const ELEMENTS = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'defs', 'marker', 'clipPath'];
const GEOMETRY =
  'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform dx dy refX refY markerWidth markerHeight markerUnits orient preserveAspectRatio';
const LOOKS =
  'fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity font-family font-size ' +
  'font-style font-weight text-anchor dominant-baseline text-decoration marker-start marker-mid marker-end clip-path id';

const RULES = {
  ALLOWED_TAGS: [...ELEMENTS, '#text'],
  ALLOWED_ATTR: `${GEOMETRY} ${LOOKS}`.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: false,
  RETURN_DOM_FRAGMENT: true,
  TRUSTED_TYPES_POLICY: sanitiserPolicy,
};

const NAMES = /^litechat-diagram-/;
const OWN_PART = /^url\(["']?#litechat-diagram-[\w-]+["']?\)$/;

// A class such as <<interface>>, and the plain tags that labels use.
const NO_HTML = /<<[\w -]+>>|<\/?(?:b|br|code|em|i|small|strong|sub|sup|u)\s*\/?>/gi;
const TAG = /<[a-z!/?]/i;

/**
 * Whether a source has HTML in it that does more than to format. The library would measure it in a document, where only the
 * policy would keep it from running.
 */
export const holdsHtml = (source) => TAG.test(source.replace(NO_HTML, ' '));

/** @returns {SVGElement} the drawing */
export function sanitisedDiagram(svg) {
  const fragment = DOMPurify.sanitize(svg, RULES);
  const drawing = fragment.querySelector('svg');
  if (!drawing) {
    throw new TypeError('There is no drawing.');
  }
  for (const element of [drawing, ...drawing.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const isForeign = name === 'id' ? !NAMES.test(value) : /url|[\\]/i.test(value) && !OWN_PART.test(value);
      if (isForeign) {
        element.removeAttribute(name);
      }
    }
  }
  return drawing;
}

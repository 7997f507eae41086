// The script of the frame that draws diagrams: text comes in, a drawing without style sheets goes out.
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// What the library draws, with its style sheet, and with the HTML of labels, by which it is told that there is some.
const DRAWING = {
  USE_PROFILES: { svg: true, svgFilters: true, html: true },
  ADD_TAGS: ['foreignobject'],
  ADD_ATTR: ['dominant-baseline'],
  HTML_INTEGRATION_POINTS: { foreignobject: true },
  RETURN_DOM_FRAGMENT: true,
};

const LOOKS = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'opacity',
  'font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'dominant-baseline',
];
const SEEN = 'path, rect, circle, ellipse, line, polyline, polygon, text, tspan';

let count = 0;

async function draw(source) {
  const { svg } = await mermaid.render(`litechat-diagram-${count++}`, source);
  document.body.replaceChildren(DOMPurify.sanitize(svg, DRAWING));
  const drawing = document.body.querySelector('svg');
  if ([...drawing.querySelectorAll('foreignObject')].some((element) => element.textContent.trim())) {
    throw new Error('The diagram holds HTML.');
  }
  const { width, height } = drawing.viewBox.baseVal;
  drawing.setAttribute('width', width);
  drawing.setAttribute('height', height);
  for (const element of drawing.querySelectorAll(SEEN)) {
    keepLooks(element);
  }
  drawing.querySelectorAll('style, foreignObject').forEach((element) => element.remove());
  // The page's policy would complain of each as soon as it reads the drawing.
  for (const element of [drawing, ...drawing.querySelectorAll('[style]')]) {
    element.removeAttribute('style');
  }
  return drawing.outerHTML;
}

/** What style sheets say of an element becomes attributes of it. */
function keepLooks(element) {
  const style = getComputedStyle(element);
  if (style.display === 'none' && !element.closest('defs, marker')) {
    element.remove();
    return;
  }
  for (const name of LOOKS) {
    const value = style.getPropertyValue(name);
    if (!value.includes('url')) {
      element.setAttribute(name, value);
    }
  }
}

async function answer({ data, ports: [port] }) {
  try {
    port.postMessage({ svg: await draw(data) });
  } catch (error) {
    port.postMessage({ error: String(error?.message ?? error) });
  }
}

export function main() {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    layout: 'dagre', // the library's own choice, ELK, is left out of the bundle
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    class: { htmlLabels: false },
    theme: 'neutral',
    fontFamily: 'sans-serif',
  });
  addEventListener('message', (event) => {
    if (event.source === parent && event.origin === location.origin) {
      answer(event);
    }
  });
  parent.postMessage('ready', location.origin);
}

// Diagrams of Mermaid. A frame with a policy of its own draws them, because the library needs styles that this page forbids; what it gives is sanitised.
import { holdsHtml, sanitisedDiagram } from './sanitised-diagram.js';

const SOURCES = 'pre > code.language-mermaid';
const LONGEST = 20_000;
const PATIENCE_MILLIS = 20_000;

const seen = new WeakSet();
let frame = null;
let last = Promise.resolve();

/** Shows the diagrams of an element above their sources, one after another. */
export function drawDiagrams(element) {
  for (const code of element.querySelectorAll(SOURCES)) {
    if (!seen.has(code) && code.closest('.code-block')) {
      seen.add(code);
      last = last.then(() => show(code)).catch(() => tellWrong(code));
    }
  }
}

async function show(code) {
  const source = code.textContent;
  if (source.length > LONGEST) {
    throw new RangeError('The diagram is too large.');
  }
  if (holdsHtml(source)) {
    throw new TypeError('The diagram holds HTML.');
  }
  const diagram = sanitisedDiagram(await drawn(source));
  const block = code.closest('.code-block');
  const parts = partsFor(block);
  parts.diagram.append(diagram);
  parts.diagram.hidden = false;
  parts.toggle.hidden = false;
  block.dataset.drawn = '';
}

function tellWrong(code) {
  partsFor(code.closest('.code-block')).note.hidden = false;
}

function partsFor(block) {
  const parts = document.getElementById('diagram').content.cloneNode(true);
  const part = (name) => parts.querySelector(`[data-ref=${name}]`);
  const found = { diagram: part('diagram'), toggle: part('toggle'), note: part('note') };
  block.querySelector('.code-block__language').after(found.toggle);
  block.querySelector('pre').before(found.note, found.diagram);
  return found;
}

async function drawn(source) {
  frame ??= open();
  const drawing = await frame;
  const { port1, port2 } = new MessageChannel();
  const { svg, error } = await inTime((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    drawing.postMessage(source, location.origin, [port2]);
  });
  if (!svg) {
    throw new Error(error);
  }
  return svg;
}

/** Opens the frame; where that fails, it is not tried again until the page is loaded anew. */
function open() {
  const element = document.getElementById('diagram-frame').content.firstElementChild.cloneNode(true);
  const opened = inTime((resolve) =>
    addEventListener('message', ({ source, data }) => {
      if (source === element.contentWindow && data === 'ready') {
        resolve(source);
      }
    }),
  );
  document.body.append(element);
  return opened;
}

const inTime = (begin) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The frame for diagrams does not answer.')), PATIENCE_MILLIS);
    begin(resolve);
  });

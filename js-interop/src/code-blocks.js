// Code blocks: the head that names their language, what can be done with them, and their colours.
import { codeFileName } from './code-file-name.js';
import { colour } from './highlighting.js';

const IN_A_LANGUAGE = 'pre > code[class^="language-"]';
const TOLD_MILLIS = 2_000;

const coloured = new WeakSet();

const languageOf = (code) => code.className.replace(/^language-/, '');

/** Gives each code block of a fragment its head, where the page has one. */
export function headCode(fragment) {
  for (const code of fragment.querySelectorAll('pre > code')) {
    const template = document.getElementById('code-block');
    if (!template) {
      return;
    }
    const block = template.content.firstElementChild.cloneNode(true);
    block.querySelector('[data-ref=language]').textContent = languageOf(code);
    code.parentNode.replaceWith(block);
    block.append(code.parentNode);
  }
}

/** Colours the code in an element, once there is time. */
export function colourCode(element) {
  for (const code of element.querySelectorAll(IN_A_LANGUAGE)) {
    if (!coloured.has(code)) {
      coloured.add(code);
      colour(code, languageOf(code));
    }
  }
}

const tasks = {
  copy: (code, button) =>
    navigator.clipboard.writeText(code).then(
      () => tell(button, button.dataset.done),
      () => tell(button, button.dataset.failed),
    ),
  wrap(code, button, block) {
    const wraps = block.toggleAttribute('data-wraps');
    button.setAttribute('aria-pressed', String(wraps));
  },
  source(code, button, block) {
    const isShown = block.toggleAttribute('data-source');
    button.setAttribute('aria-pressed', String(isShown));
  },
  download(code, button, block) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([code], { type: 'text/plain' }));
    link.download = codeFileName(languageOf(block.querySelector('code')));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
};

function tell(button, text) {
  const before = button.dataset.text ?? button.textContent;
  button.dataset.text = before;
  button.textContent = text;
  setTimeout(() => (button.textContent = before), TOLD_MILLIS);
}

/** Listens for what a reader does with code blocks, wherever in the page they are. */
export function listen() {
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-code-task]');
    const block = button?.closest('.code-block');
    if (block) {
      tasks[button.dataset.codeTask](block.querySelector('pre > code').textContent, button, block);
    }
  });
}

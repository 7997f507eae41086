// Keeps what the message field can do beyond text out of the first screen: the bundler splits that compiled module off here.
import { whenIdle } from './idle.js';

let place;
let model = null;
let loading;

/** Fetches the module, once; after a failure the next call tries again. */
function load() {
  loading ??= import('litechat-compiled/composer').then((module) => {
    module.show(...place);
    module.chooseModel(model);
    return module;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

const filesOf = (transfer) => [...(transfer?.files ?? [])];

/** Hands files over, which may have to wait for the module. */
async function add(form, files) {
  if (files.length > 0) {
    const told = form.querySelector('[data-ref="not-loaded"]');
    form.dataset.busy = '';
    try {
      const module = await load();
      told.hidden = true;
      module.addFiles(files);
    } catch {
      told.hidden = false;
      delete form.dataset.busy;
    }
  }
}

/** Files are pasted into the field, dropped anywhere but on a dialog, or picked. */
function listen(form) {
  const picker = form.querySelector('[data-ref="picker"]');
  form.querySelector('[data-ref="attach"]').addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    add(form, [...picker.files]);
    picker.value = '';
  });
  form.addEventListener('paste', (event) => {
    // What is copied from a page or a table is often there as a picture as well.
    if (event.clipboardData && !event.clipboardData.types.includes('text/plain')) {
      const files = filesOf(event.clipboardData);
      if (files.length > 0) {
        event.preventDefault();
        add(form, files);
      }
    }
  });
  const isForUs = (event) =>
    !event.defaultPrevented && event.dataTransfer?.types.includes('Files') && !document.querySelector('dialog:modal');
  addEventListener('dragover', (event) => {
    if (isForUs(event)) {
      event.preventDefault();
      form.dataset.dropping = '';
    }
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) {
      delete form.dataset.dropping;
    }
  });
  addEventListener('drop', (event) => {
    delete form.dataset.dropping;
    if (isForUs(event)) {
      event.preventDefault();
      add(form, filesOf(event.dataTransfer));
    }
  });
}

/** Tells the module which model answers next. */
export function chooseModel(modelId) {
  model = modelId;
  loading?.then((module) => module.chooseModel(model)).catch(() => {});
}

/** Has the files of a turn be shown in an element. */
export function showFiles(list, turnId) {
  load()
    .then((module) => module.showFiles(list, turnId))
    .catch(() => {});
}

/**
 * Tells the module which conversation is shown. The first call has it fetched while nothing else is to be done.
 *
 * @param {string | null} conversationId
 * @param {string | null} projectId
 * @param {string | null} identity the name of the database that the page works on
 */
export function show(conversationId, projectId, identity) {
  const isFirst = !place;
  place = [conversationId, projectId, identity];
  if (isFirst) {
    listen(document.querySelector('.composer'));
    whenIdle(() => load().catch(() => {}));
  } else {
    loading?.then((module) => module.show(...place)).catch(() => {});
  }
}

// The page's one Trusted Types policy, `litechat`, the only one that the content security policy lets anybody create.

const SERVICE_WORKER = './service-worker.js';
// The build puts the addresses in.
const BACKUP_WORKER = globalThis.LITECHAT_BACKUP_WORKER;
const PDF_WORKER = globalThis.LITECHAT_PDF_WORKER;

const rules = {
  // Nothing but the sanitiser may hold this: it parses the text into a document that runs and loads nothing.
  createHTML: (html) => html,
  createScriptURL: (url) => {
    if (![SERVICE_WORKER, BACKUP_WORKER, PDF_WORKER].includes(url)) {
      throw new TypeError(`Not a script of this page: ${url}`);
    }
    return url;
  },
};

// Browsers without Trusted Types follow the same rules, only unenforced.
const policy = globalThis.trustedTypes?.createPolicy('litechat', rules) ?? rules;

/** What DOMPurify takes as `TRUSTED_TYPES_POLICY`. */
export const sanitiserPolicy = policy;

/** @returns {TrustedScriptURL | string} the address of the service worker, relative to the page */
export const serviceWorkerURL = () => policy.createScriptURL(SERVICE_WORKER);

/** @returns {TrustedScriptURL | string} the address of the worker for backups, relative to the page */
export const backupWorkerURL = () => policy.createScriptURL(BACKUP_WORKER);

/** @returns {TrustedScriptURL | string} the address of the worker for PDF files, relative to the page */
export const pdfWorkerURL = () => policy.createScriptURL(PDF_WORKER);

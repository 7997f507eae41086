// Takes the text from a PDF with PDF.js, whose worker is a file of this page; loaded for the first PDF.
import { PDFWorker, getDocument } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { pdfWorkerURL } from './trusted-types.js';

/** The text of a page, in the lines that it is set in. */
async function textOfPage(page) {
  const { items } = await page.getTextContent();
  page.cleanup();
  return items
    .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
    .join('')
    .trim();
}

/**
 * @param {Uint8Array} bytes
 * @param {number} longest where the text has become longer, in characters, no more of it is read
 * @returns {Promise<string>} the text of all pages, with an empty line between them
 */
export async function textOfPdf(bytes, longest) {
  const port = new Worker(pdfWorkerURL(), { type: 'module', name: 'pdf' });
  const worker = new PDFWorker({ port, verbosity: 0 });
  // It takes the bytes along.
  const task = getDocument({ data: bytes.slice(), worker, isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= longest; number++) {
      const text = await textOfPage(await document.getPage(number));
      length += text.length;
      pages.push(text);
    }
    return pages.join('\n\n').trim();
  } finally {
    await task.destroy();
    worker.destroy();
    port.terminate();
  }
}

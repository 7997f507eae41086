// Files as they come into the page, are shown in it and leave it.

const LONGEST_TEXT = 2 * 1024 * 1024;
// What is text though its type does not say so; program text often has a type that means something else, or none.
const TEXTS = ['application/json', 'application/xml', 'application/javascript', 'application/x-yaml', 'image/svg+xml'];
const SIGNATURES = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [0x47, 0x49, 0x46, 0x38],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
};
const WEBP = [0x57, 0x45, 0x42, 0x50];
const CHUNK = 0x6000; // a multiple of three, so that the pieces fit together

const stands = (bytes, start, at = 0) => start.every((byte, i) => bytes[at + i] === byte);

/** What the bytes say, whatever the name does. */
function signed(bytes) {
  if (stands(bytes, [0x52, 0x49, 0x46, 0x46]) && stands(bytes, WEBP, 8)) {
    return 'image/webp';
  }
  return Object.keys(SIGNATURES).find((type) => stands(bytes, SIGNATURES[type]));
}

/** @returns {string | null} the text in UTF-8, or null if it is none */
function decoded(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

const textType = (said) => (said.startsWith('text/') || TEXTS.includes(said) ? said : 'text/plain');

export async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function base64Of(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return text;
}

const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** A row of the table of attachments. */
const row = async (name, type, bytes) => ({
  sha256: await hashOf(bytes),
  name,
  type,
  size: bytes.length,
  base64: base64Of(bytes),
});

async function readPdf(name, bytes) {
  const { textOfPdf } = await import('./pdf.js').catch(() => ({}));
  if (!textOfPdf) {
    return { problem: 'NOT_LOADED' };
  }
  let text;
  try {
    text = await textOfPdf(bytes, LONGEST_TEXT);
  } catch (failure) {
    return { problem: failure?.name === 'PasswordException' ? 'PDF_LOCKED' : 'PDF_DAMAGED' };
  }
  if (!text) {
    return { problem: 'PDF_WITHOUT_TEXT' };
  }
  const taken = new TextEncoder().encode(text);
  if (taken.length > LONGEST_TEXT) {
    return { problem: 'TEXT_TOO_LONG' };
  }
  const contents = [await row(name, 'application/pdf', bytes), await row(`${name}.txt`, 'text/plain', taken)];
  return {
    type: 'application/pdf',
    sha256: contents[0].sha256,
    text,
    textSha256: contents[1].sha256,
    textSize: taken.length,
    contents,
  };
}

/**
 * Reads a file, and says what it is by what is in it.
 *
 * @returns {Promise<{ problem?: string, type?: string, sha256?: string, text?: string, textSha256?: string, textSize?: number,
 *     contents?: object[] }>} why it cannot be taken, or its rows for the table of attachments; the text of a PDF has one of its own
 */
export async function readFile(file) {
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: 'UNREADABLE' };
  }
  const sign = signed(bytes);
  if (sign === 'application/pdf') {
    return readPdf(file.name, bytes);
  }
  const text = sign ? undefined : decoded(bytes);
  if (text === null) {
    return { problem: 'UNKNOWN_KIND' };
  }
  if (!sign && bytes.length > LONGEST_TEXT) {
    return { problem: 'TEXT_TOO_LONG' };
  }
  const content = await row(file.name, sign ?? textType(file.type), bytes);
  return { type: content.type, sha256: content.sha256, text, contents: [content] };
}

/** Shows a picture; the browser keeps it once it is loaded. */
export function showPicture(image, type, base64) {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type }));
  const release = () => URL.revokeObjectURL(address);
  image.addEventListener('load', release, { once: true });
  image.addEventListener('error', release, { once: true });
  image.src = address;
}

export const textOf = (base64) => new TextDecoder().decode(bytesOf(base64));

/** Offers a content as a download, of a type that no browser opens in the name of this page. */
export function download(name, base64) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// SHA-256 piece by piece and without waiting, which the browser's own does not offer.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { addRowText } from './row-text.js';

const encoder = new TextEncoder();
// One for all: the browser is slow to give back the memory of what it encodes.
const encoded = new Uint8Array(64 * 1024);

/** @returns {Hash} one to which nothing has been added yet */
export function startSha256() {
  const hash = sha256.create();
  const addText = (text) => {
    let bytes = 0;
    for (let rest = text; rest; ) {
      const { read, written } = encoder.encodeInto(rest, encoded);
      hash.update(encoded.subarray(0, written));
      bytes += written;
      rest = rest.slice(read);
    }
    return bytes;
  };
  return {
    addText,
    addUnits: (units) => addUnits(hash, units),
    addQuoted: (text) => addText(JSON.stringify(text)),
    addRow(row) {
      let bytes = 0;
      addRowText(row, (text) => (bytes += addText(text)));
      return bytes;
    },
    addBytes: (bytes) => void hash.update(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    hex: () => bytesToHex(hash.digest()),
  };
}

/** Makes bytes of UTF-8 of units of UTF-16, among which there is no half character: without a text in between. */
function addUnits(hash, units) {
  let total = 0;
  let at = 0;
  while (at < units.length) {
    let written = 0;
    for (; at < units.length && written < encoded.length - 4; at++) {
      const unit = units[at];
      if (unit < 0x80) {
        encoded[written++] = unit;
      } else if (unit < 0x800) {
        encoded[written++] = 0xc0 | (unit >> 6);
        encoded[written++] = 0x80 | (unit & 0x3f);
      } else if (unit >= 0xd800 && unit < 0xdc00) {
        const point = 0x10000 + ((unit - 0xd800) << 10) + (units[++at] - 0xdc00);
        encoded[written++] = 0xf0 | (point >> 18);
        encoded[written++] = 0x80 | ((point >> 12) & 0x3f);
        encoded[written++] = 0x80 | ((point >> 6) & 0x3f);
        encoded[written++] = 0x80 | (point & 0x3f);
      } else {
        encoded[written++] = 0xe0 | (unit >> 12);
        encoded[written++] = 0x80 | ((unit >> 6) & 0x3f);
        encoded[written++] = 0x80 | (unit & 0x3f);
      }
    }
    hash.update(encoded.subarray(0, written));
    total += written;
  }
  return total;
}

/**
 * @typedef {{ addText(text: string): number, addUnits(units: Uint16Array): number, addQuoted(text: string): number, addRow(row: object): number,
 *     addBytes(bytes: Int8Array | Uint8Array): void, hex(): string }} Hash `addText` returns how many bytes of UTF-8 the text has,
 *     `addQuoted` adds it as it stands in JSON, `addRow` adds a stored row as the text that tells contents apart; `hex` ends it
 */

// SHA-256 piece by piece and without waiting, which the browser's own does not offer.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

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
    addQuoted: (text) => addText(JSON.stringify(text)),
    addBytes: (bytes) => void hash.update(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    hex: () => bytesToHex(hash.digest()),
  };
}

/**
 * @typedef {{ addText(text: string): number, addQuoted(text: string): number, addBytes(bytes: Int8Array | Uint8Array): void,
 *     hex(): string }} Hash `addText` returns how many bytes of UTF-8 the text has, `addQuoted` adds it as it stands in JSON; `hex` ends it
 */

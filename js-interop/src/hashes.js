// SHA-256 piece by piece and without waiting, which the browser's own does not offer.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** @returns {Hash} one to which nothing has been added yet */
export function startSha256() {
  const hash = sha256.create();
  return {
    addText(text) {
      const bytes = encoder.encode(text);
      hash.update(bytes);
      return bytes.length;
    },
    addBytes: (bytes) => void hash.update(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    hex: () => bytesToHex(hash.digest()),
  };
}

/**
 * @typedef {{ addText(text: string): number, addBytes(bytes: Int8Array | Uint8Array): void, hex(): string }} Hash `addText` returns how
 *     many bytes of UTF-8 the text has; `hex` ends it
 */

// Unpacks what was packed by DEFLATE piece by piece and without waiting, which the browser's own does not offer.
import { Inflate } from 'fflate';

/** @returns {{ push(packed: Int8Array, last: boolean): Int8Array | null }} `push` returns null if what was packed is damaged */
export function startInflate() {
  let chunks = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  return {
    push(packed, last) {
      chunks = [];
      try {
        inflate.push(new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength), last);
      } catch {
        return null;
      }
      return joined(chunks);
    },
  };
}

function joined(chunks) {
  const all = new Int8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

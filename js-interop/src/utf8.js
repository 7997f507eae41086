// Texts as UTF-8 bytes.

const encoder = new TextEncoder();
const ROOM_BYTES = 3 * 1024 * 1024;
// One for all, and no new one for each text: the browser is slow to give back the memory of what it encodes.
let room;

/** @returns {Int8Array | null} the bytes, until the next call; nothing for a text for which there is no room */
export function encoded(text) {
  if (text.length > ROOM_BYTES) {
    return null;
  }
  room ??= new Int8Array(ROOM_BYTES);
  const { read, written } = encoder.encodeInto(text, new Uint8Array(room.buffer));
  return read === text.length ? room.subarray(0, written) : null;
}

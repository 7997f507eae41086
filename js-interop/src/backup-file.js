// How the worker writes a file: the parts one after the other, packed and encrypted on the way if that is wanted.

const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * @param {Blob[]} parts
 * @param {{ type: string, gzip: boolean, passphrase: string | null, handle: FileSystemFileHandle | null }} wanted
 * @param {(bytes: number) => void} onBytes hears how many bytes of the parts have been taken so far
 * @param {AbortSignal} signal gives it up; what the handle named before stays as it was then, as after any failure
 * @returns {Promise<{ bytes: number, file: Blob | null }>} the size as written, and the file where there is no handle
 */
export async function writeFile(parts, { type, gzip, passphrase, handle }, onBytes, signal) {
  const whole = new Blob(parts, { type });
  if (!gzip && !passphrase && !handle) {
    return { bytes: whole.size, file: whole };
  }
  let stream = whole.stream().pipeThrough(counting(onBytes));
  if (gzip) {
    stream = stream.pipeThrough(new CompressionStream('gzip'));
  }
  if (passphrase) {
    stream = await encrypted(stream, passphrase);
  }
  let bytes = 0;
  stream = stream.pipeThrough(counting((written) => (bytes = written)));
  const kept = [];
  // The new content stands beside the old one until the stream is closed, and is dropped if it is aborted.
  await stream.pipeTo(handle ? await handle.createWritable() : keeping(kept), { signal });
  return { bytes, file: handle ? null : new Blob(kept, { type }) };
}

async function encrypted(stream, passphrase) {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(stream);
}

function counting(onBytes) {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      onBytes(bytes);
      controller.enqueue(chunk);
    },
  });
}

/** Keeps what is written as Blobs, which the browser holds outside the heap. */
function keeping(kept) {
  let chunks = [];
  let bytes = 0;
  const put = () => {
    kept.push(new Blob(chunks));
    chunks = [];
    bytes = 0;
  };
  return new WritableStream({
    write(chunk) {
      chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes >= PIECE_BYTES) {
        put();
      }
    },
    close: put,
  });
}

/**
 * Reads back what was written to a handle.
 *
 * @returns {Promise<{ next(): Promise<Int8Array | null> }>} the content piece by piece, unpacked
 */
export async function readBack(handle, gzip) {
  const stream = (await handle.getFile()).stream();
  const reader = (gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? null : new Int8Array(value.buffer, value.byteOffset, value.byteLength);
    },
  };
}

/** @returns {Promise<string[]>} the names of the files in a folder */
export async function fileNames(folder) {
  const names = [];
  for await (const [name, { kind }] of folder.entries()) {
    if (kind === 'file') {
      names.push(name);
    }
  }
  return names.sort();
}

/** @returns {Promise<{ text: string, written: number }>} the last characters of a file, and when it was last written */
export async function fileEnding(folder, name, length) {
  const file = await (await folder.getFileHandle(name)).getFile();
  return { text: await file.slice(-length).text(), written: file.lastModified };
}

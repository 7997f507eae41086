// A ZIP that is written file by file, in the worker.

const PIECE_BYTES = 4 * 1024 * 1024;

/** @returns {Promise<Archive>} an empty one; what packs is fetched at the first call */
export async function startArchive() {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate');
  const kept = [];
  let chunks = [];
  let bytes = 0;
  const put = () => {
    kept.push(new Blob(chunks));
    chunks = [];
    bytes = 0;
  };
  const zip = new Zip((error, chunk) => {
    if (error) {
      throw error;
    }
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes >= PIECE_BYTES) {
      put();
    }
  });
  return {
    add(path, text, epochMillis) {
      // The format knows no time before 1980 and none after 2099.
      const mtime = Math.min(Math.max(epochMillis, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30));
      const file = new ZipDeflate(path, { level: 6, mtime });
      zip.add(file);
      file.push(strToU8(text), true);
    },
    finish() {
      zip.end();
      put();
      return new Blob(kept, { type: 'application/zip' });
    },
  };
}

/** @typedef {{ add(path: string, text: string, epochMillis: number): void, finish(): Blob }} Archive */

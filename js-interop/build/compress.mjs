// A compressed copy beside every text file, so that no server has to compress.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|css|html|json|map|svg|txt|webmanifest)$/;
const brotli = promisify(brotliCompress);
// The last few hundredths of a large file would take most of the time of a build.
const LARGE = 300_000;
const LARGE_QUALITY = 9;

/** @returns {Promise<Buffer>} as small as gzip makes it */
export const gzipped = (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });

/** @returns {Promise<string[]>} the paths of all files in a folder, sorted */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, path, name }) => `${parentPath ?? path}/${name}`.slice(folder.length + 1)).sort();
}

const qualityFor = ({ length }) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: length > LARGE ? LARGE_QUALITY : constants.BROTLI_MAX_QUALITY },
});

/** Writes a .gz and a .br beside every text file of the folder. */
export async function compressTextFiles(folder) {
  const texts = (await filesIn(folder)).filter((path) => TEXT.test(path));
  await Promise.all(
    texts.map(async (path) => {
      const bytes = await readFile(`${folder}/${path}`);
      await writeFile(`${folder}/${path}.gz`, await gzipped(bytes));
      await writeFile(`${folder}/${path}.br`, await brotli(bytes, qualityFor(bytes)));
    }),
  );
}

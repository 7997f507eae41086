// The list of files that the service worker keeps, in Workbox's form.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { filesIn } from './compress.mjs';

const NOT_PART_OF_THE_PAGE = /\.(map|gz|br|txt)$/;

// Names under assets/ change with their contents; any other file is known by what is in it.
const revisionOf = (path, hash) => (path.startsWith('assets/') ? null : hash.slice(0, 16));

/**
 * Written here, because workbox-build would bring six times as many packages as all others together.
 *
 * @returns {Promise<{url: string, revision: string | null, integrity: string}[]>} every file that the page needs to run
 */
export async function precacheList(out) {
  const paths = (await filesIn(out)).filter((path) => !NOT_PART_OF_THE_PAGE.test(path));
  return Promise.all(
    paths.map(async (url) => {
      const hash = createHash('sha384')
        .update(await readFile(`${out}/${url}`))
        .digest('base64');
      return { url, revision: revisionOf(url, hash), integrity: `sha384-${hash}` };
    }),
  );
}

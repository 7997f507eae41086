// Terser's part: it finds what esbuild, in its one pass, leaves of code that a compiler wrote.
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { minify } from 'terser';

/**
 * Compresses scripts further, in place, together with their source maps.
 *
 * They keep the names that they have by what they were made from, because this changes nothing that they do.
 */
export async function compressFurther(scripts) {
  await Promise.all(
    scripts.map(async (script) => {
      const { code, map } = await minify(await readFile(script, 'utf8'), {
        module: true,
        ecma: 2020,
        compress: { passes: 3 },
        sourceMap: {
          content: await readFile(`${script}.map`, 'utf8'),
          url: `${basename(script)}.map`,
          includeSources: true,
        },
      });
      await writeFile(script, code);
      await writeFile(`${script}.map`, map);
    }),
  );
}

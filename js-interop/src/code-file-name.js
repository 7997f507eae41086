// What the file of a code block is called. Who wrote the block may be a model that was talked into harm, so the ending is
// one of these, whatever the block says of itself.

const ENDINGS = new Set(
  (
    'asm awk c cc cfg cjs clj conf cpp cs css csv cxx dart diff dockerfile el elm erl ex exs f90 fish fs go gql gradle ' +
    'graphql groovy h hpp hs html ini java jl json json5 jsonc jsonl jsx kt kts less lisp lua m md mjs mk ml mm nim nix pas ' +
    'patch php pl pro properties proto py r rb rs sass scala scm scss sh sol sql styl svelte svg swift tcl tex tf toml ts ' +
    'tsv tsx txt v vb vue wat xml yaml yml zig'
  ).split(' '),
);

const LANGUAGES = new Map(
  Object.entries({
    assembly: 'asm', bash: 'sh', 'c#': 'cs', 'c++': 'cpp', clojure: 'clj', console: 'sh', csharp: 'cs', docker: 'dockerfile',
    elixir: 'ex', erlang: 'erl', 'f#': 'fs', fortran: 'f90', fsharp: 'fs', golang: 'go', haskell: 'hs', hcl: 'tf', julia: 'jl',
    kotlin: 'kt', latex: 'tex', make: 'mk', makefile: 'mk', markdown: 'md', matlab: 'm', nginx: 'conf', objc: 'm',
    objectivec: 'm', ocaml: 'ml', pascal: 'pas', perl: 'pl', postgresql: 'sql', prolog: 'pro', protobuf: 'proto',
    python: 'py', python3: 'py', ruby: 'rb', rust: 'rs', shell: 'sh', solidity: 'sol', terraform: 'tf', typescript: 'ts',
    vbnet: 'vb', zsh: 'sh',
  }),
);

// Windows runs these with all that its user may do when they are opened, JavaScript too: outside of any browser.
const RUN_WHEN_OPENED = new Map(
  Object.entries({
    bat: 'bat', batch: 'bat', cmd: 'bat', dos: 'bat', javascript: 'js', js: 'js', node: 'js', powershell: 'ps1', ps1: 'ps1',
    pwsh: 'ps1', vbs: 'vbs', vbscript: 'vbs',
  }),
);

/** The name of a file with code in a language, as a model calls it. */
export function codeFileName(language) {
  const given = language.toLowerCase();
  if (RUN_WHEN_OPENED.has(given)) {
    return `code.${RUN_WHEN_OPENED.get(given)}.txt`;
  }
  return `code.${LANGUAGES.get(given) ?? (ENDINGS.has(given) ? given : 'txt')}`;
}

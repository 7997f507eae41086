// Keeps what changes turns and conversations out of the first screen: the bundler splits that compiled module off here.
import { whenIdle } from './idle.js';

const load = () => import('litechat-compiled/actions');

/**
 * Fetches the module while nothing else is to be done, and starts it. If that fails, the first action tries again and tells.
 *
 * @param {(sentence: string) => void} failed hears what then goes wrong without having been asked for
 */
export const startWhenIdle = (identity, failed) =>
  whenIdle(() =>
    load()
      .then((module) => module.start(identity, failed))
      .catch(() => {}),
  );

/** @returns {Promise<object>} what the action came to */
export const run = async (name, values, identity) =>
  told(await load(), (module, tell) => module.run(name, values, identity, tell));

/** Tells what is to be done each time that the reader has chosen: where it could not be done, what was written stays open. */
export const prepare = async (name, values, identity, tell) => (await load()).prepare(name, values, identity, tell);

const told = (module, ask) => new Promise((resolve) => ask(module, resolve));

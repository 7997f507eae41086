// Keeps what changes turns and conversations out of the first screen: the bundler splits that compiled module off here.
import { whenIdle } from './idle.js';

const load = () => import('litechat-compiled/actions');

/** Fetches the module while nothing else is to be done, and starts it. If that fails, the first action tries again and tells. */
export const startWhenIdle = (identity) =>
  whenIdle(() =>
    load()
      .then((module) => module.start(identity))
      .catch(() => {}),
  );

/** @returns {Promise<object>} what the action came to */
export async function run(name, values, identity) {
  const module = await load();
  return new Promise((resolve) => module.run(name, values, identity, resolve));
}

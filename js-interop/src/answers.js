// Keeps what speaks to model servers out of the first screen: the bundler splits that compiled module off here.
import { whenIdle } from './idle.js';

const load = () => import('litechat-compiled/answer');

/** Fetches the module while nothing else is to be done. If that fails, the first answer tries again and tells. */
export const loadWhenIdle = () => whenIdle(() => load().catch(() => {}));

/** Has the module answer, and makes what it tells wait until it is asked for. */
export const openAnswer = async (call) => answerOf(await load(), call);

/**
 * @param {{ answer(call: object, tell: (kind: string, value: any) => void): () => void }} module
 * @returns {Answer} `next()` gives the next thing told; texts of one kind that have piled up come as one
 */
export function answerOf(module, call) {
  const told = [];
  let wake = () => {};
  const stop = module.answer(call, (kind, value) => {
    const last = told.at(-1);
    if (typeof value === 'string' && last?.kind === kind) {
      last.value += value;
    } else {
      told.push({ kind, value });
    }
    wake();
  });
  const next = async () => {
    if (told.length === 0) {
      await new Promise((resolve) => (wake = resolve));
    }
    return told.shift();
  };
  return { next, stop };
}

/** @typedef {{ next(): Promise<{ kind: string, value: any }>, stop(): void }} Answer */

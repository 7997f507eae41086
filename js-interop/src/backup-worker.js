// The page's side of the worker in which files of backups are written and read: one worker for each piece of work.
import { backupWorkerURL } from './trusted-types.js';

const START_MILLIS = 60_000;
const GRACE_MILLIS = 5000;

/** Why there is no result, as the name of an error; the message is the sentence of the worker, if it found one. */
const ended = (name, message = '') => Object.assign(new Error(message), { name });

/**
 * Starts a worker, hands it a request, and ends it when it has answered.
 *
 * @param {object} request with the name of the operation under `operation`
 * @param {(progress: object) => void} onProgress
 * @returns {{ result: Promise<object>, cancel(): void }} the promise is rejected with an error called `WorkFailed` (its message
 *     is meant for the reader), `WorkCancelled`, `WorkerMissing` (it did not start within a minute) or `WorkerDied`
 */
export function startBackupWork(request, onProgress) {
  const worker = new Worker(backupWorkerURL(), { type: 'module', name: 'backup' });
  let settle;
  let isAlive = false;
  const died = () => settle.reject(ended(isAlive ? 'WorkerDied' : 'WorkerMissing'));
  // Whatever ends it before it has said that it lives, nothing tells.
  const starting = setTimeout(died, START_MILLIS);
  const answers = {
    // It holds this lock as long as it lives; nothing else tells that a browser has ended it.
    alive(lock) {
      isAlive = true;
      clearTimeout(starting);
      navigator.locks.request(lock, died).catch(died);
    },
    progress: onProgress,
    result: (result) => settle.resolve(result),
    failed: (sentence) => settle.reject(ended('WorkFailed', sentence)),
    cancelled: () => settle.reject(ended('WorkCancelled')),
  };
  const result = new Promise((resolve, reject) => {
    settle = { resolve, reject };
    worker.addEventListener('message', ({ data }) => {
      for (const [kind, value] of Object.entries(data)) {
        answers[kind]?.(value);
      }
    });
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(starting);
    worker.terminate();
  });
  return {
    result,
    cancel() {
      worker.postMessage({ cancel: true });
      setTimeout(() => settle.reject(ended('WorkCancelled')), GRACE_MILLIS);
    },
  };
}

// Which locks of keys are open. It stands alone, because the first screen asks it, and needs nothing else of the matter.

/** @type {Map<string, { key: CryptoKey, until: number, minutes: number }>} */
export const opened = new Map();

/** @returns whether keys under this lock can be used now; the time may be over though the timer has not rung yet */
export function isOpen(id) {
  const lock = opened.get(id);
  return lock !== undefined && Date.now() < lock.until;
}

/** Fetches what encrypts and decrypts, at the first call. */
export const loadKeyLock = () => import('./key-lock.js');

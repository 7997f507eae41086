// Keys under a passphrase: a random key of 256 bits encrypts them (AES-GCM); PBKDF2 of the passphrase encrypts that one.
import { isOpen, opened } from './key-lock-state.js';

const ROUNDS = 1_000_000;
// A lock that an import brought must neither be weak by its numbers nor keep the computer busy for ever.
const FEWEST_ROUNDS = 100_000;
const MOST_ROUNDS = 10_000_000;
const CLOSED = 'litechat-keys-closed';
const ALGORITHM = { name: 'AES-GCM', length: 256 };
const encoder = new TextEncoder();

const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
const toBytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const wrapping = (iv, id) => ({ name: 'AES-GCM', iv, additionalData: encoder.encode(`litechat data key ${id}`) });
const sealing = (iv, id) => ({ name: 'AES-GCM', iv, additionalData: encoder.encode(`litechat key ${id}`) });

async function derive(passphrase, salt, rounds) {
  const typed = encoder.encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(parameters, material, ALGORITHM, false, ['wrapKey', 'unwrapKey']);
}

async function wrap(dataKey, id, passphrase) {
  const salt = random(16);
  const iv = random(12);
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, await derive(passphrase, salt, ROUNDS), wrapping(iv, id));
  return { id, kdf: 'PBKDF2-SHA-256', rounds: ROUNDS, salt: toText(salt), iv: toText(iv), key: toText(wrapped) };
}

/** @returns {Promise<CryptoKey | null>} null if it is not the passphrase, or the lock is none */
async function unwrap(lock, passphrase, extractable) {
  const { id, kdf, rounds } = lock;
  if (kdf !== 'PBKDF2-SHA-256' || !Number.isInteger(rounds) || rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) {
    return null;
  }
  try {
    const [salt, iv, key] = [lock.salt, lock.iv, lock.key].map(toBytes);
    const derived = await derive(passphrase, salt, rounds);
    const uses = ['encrypt', 'decrypt'];
    return await crypto.subtle.unwrapKey('raw', key, derived, wrapping(iv, id), ALGORITHM, extractable, uses);
  } catch (failure) {
    if (['OperationError', 'InvalidCharacterError', 'DataError', 'TypeError'].includes(failure.name)) {
      return null;
    }
    throw failure;
  }
}

let timer;
function watch() {
  clearTimeout(timer);
  const first = Math.min(...[...opened.values()].map(({ until }) => until));
  if (opened.size > 0) {
    timer = setTimeout(expire, Math.max(0, first - Date.now()) + 50);
  }
}

function expire() {
  for (const id of [...opened.keys()]) {
    if (!isOpen(id)) {
      opened.delete(id);
      document.dispatchEvent(new CustomEvent(CLOSED, { detail: '' }));
    }
  }
  watch();
}

function open(id, key, minutes) {
  opened.set(id, { key, minutes, until: Date.now() + minutes * 60_000 });
  watch();
}

/** The key of an open lock, which stays open for its time from now on. */
function use(id) {
  if (!isOpen(id)) {
    throw new Error('The keys are locked');
  }
  const { key, minutes } = opened.get(id);
  open(id, key, minutes);
  return key;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('litechat-keys');
channel?.addEventListener('message', () => forget());

function forget() {
  opened.clear();
  watch();
  document.dispatchEvent(new CustomEvent(CLOSED, { detail: '' }));
}

/** Closes all locks, in the other tabs too. */
export function closeLocks() {
  channel?.postMessage('close');
  forget();
}

/** Makes a lock with a new key; it is open. */
export async function createLock(passphrase, minutes) {
  const id = toText(random(12));
  const made = await crypto.subtle.generateKey(ALGORITHM, true, ['encrypt', 'decrypt']);
  const lock = await wrap(made, id, passphrase);
  open(id, await unwrap(lock, passphrase, false), minutes);
  return lock;
}

/** @returns {Promise<boolean>} whether it is the passphrase */
export async function openLock(lock, passphrase, minutes) {
  const key = await unwrap(lock, passphrase, false);
  if (key) {
    open(lock.id, key, minutes);
  }
  return key !== null;
}

/** @returns {Promise<object | null>} the same lock under another passphrase; null if the old one is wrong */
export async function rewrapLock(lock, old, passphrase) {
  const key = await unwrap(lock, old, true);
  return key && wrap(key, lock.id, passphrase);
}

/** @returns {Promise<object>} the text as only an open lock gives it back */
export async function seal(lock, text) {
  const iv = random(12);
  const data = await crypto.subtle.encrypt(sealing(iv, lock.id), use(lock.id), encoder.encode(text));
  return { lock, iv: toText(iv), data: toText(data) };
}

/** @returns {Promise<string>} what was sealed */
export async function reveal({ lock, iv, data }) {
  const text = await crypto.subtle.decrypt(sealing(toBytes(iv), lock.id), use(lock.id), toBytes(data));
  return new TextDecoder().decode(text);
}

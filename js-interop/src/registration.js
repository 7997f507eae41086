// The page's side of its service worker: new code waits until the reader agrees, and never replaces code under an open page.
import { serviceWorkerURL } from './trusted-types.js';

let registration = null;
let reloading = false;

/**
 * @param {() => void} onWaiting an update is downloaded and waits for {@link applyUpdate}
 * @param {() => void} onReplaced another tab has applied an update: this page is the old one until it is reloaded
 * @returns {Promise<boolean>} false where the browser has no service workers; rejects where it refuses this one
 */
export async function registerServiceWorker(onWaiting, onReplaced) {
  const container = navigator.serviceWorker;
  if (!container) {
    return false;
  }
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (reloading) {
      location.reload();
    } else if (controlled) {
      onReplaced();
    }
    // The first worker to arrive at a page that had none brings the same code.
    controlled = true;
  });
  registration = await container.register(serviceWorkerURL(), { updateViaCache: 'none' });
  if (registration.waiting && container.controller) {
    onWaiting();
  }
  registration.addEventListener('updatefound', () => tellWhenInstalled(registration.installing, onWaiting));
  return true;
}

/** Asks the server for a newer version; rejects when it cannot be reached. */
export async function checkForUpdate() {
  await registration?.update();
}

/** The reader agreed: reloads the page with the waiting version, or with the one that another tab applied. */
export function applyUpdate() {
  reloading = true;
  if (registration?.waiting) {
    registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  } else {
    location.reload();
  }
}

function tellWhenInstalled(worker, onWaiting) {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) {
      onWaiting();
    }
  });
}

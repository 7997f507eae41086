// Keeps the whole page on this computer, so that it opens without a network. The build puts the list of files in.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { clientsClaim } from 'workbox-core';
import { NavigationRoute, registerRoute } from 'workbox-routing';

// Addresses are relative to this file, so the page works from any path; other origins match no route and pass by.
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
cleanupOutdatedCaches();

// A file that was asked for by name (a source map, a licence) is not the page.
const namedFiles = /\/(?!index\.html)[^/?]+\.[^/?]+(\?|$)/;
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [namedFiles] }));

// The first visit can go offline without a reload; an update takes over only where the reader agreed or nobody looks.
clientsClaim();

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') {
    self.skipWaiting();
  }
});

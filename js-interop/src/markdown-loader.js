// Keeps parser and sanitiser out of the first screen: the bundler splits them off at this import().

/** @returns {Promise<typeof import('./markdown.js')>} the renderer, fetched at the first call */
export const loadMarkdown = () => import('./markdown.js');

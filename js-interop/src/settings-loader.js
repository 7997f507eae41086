// Keeps everything but the conversation out of the first screen: the bundler splits the second compiled module off here.

/** @returns {Promise<{open(section: string, identity: string | null): void}>} the settings, fetched at the first call */
export const loadSettings = () => import('litechat-compiled/settings');

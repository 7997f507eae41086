// The page's colours. The script in the page's head reads the choice again before anything is painted.

const KEY = 'litechat.theme';

/** @param {'light' | 'dark' | null} theme null for the system's */
export function setTheme(theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    const { scheme } = meta.dataset;
    meta.media = !theme ? `(prefers-color-scheme: ${scheme})` : scheme === theme ? 'all' : 'not all';
  }
  remember(theme);
}

function remember(theme) {
  try {
    if (theme) {
      localStorage.setItem(KEY, theme);
    } else {
      localStorage.removeItem(KEY);
    }
  } catch {
    // Refused by the browser: the next start begins in the system's colours, until the settings are read.
  }
}

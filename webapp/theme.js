// The chosen colours before the first paint: the settings themselves are only read from the database later.
(function () {
  'use strict';

  try {
    var theme = localStorage.getItem('litechat.theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.setAttribute('data-theme', theme);
    }
  } catch (refused) {
    // The system's colours will do.
  }
})();

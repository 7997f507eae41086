// Shows why the page cannot run. It is ES5, because it must run where the program itself cannot even be parsed.
(function () {
  'use strict';

  // A classic script has a current script (old browsers: undefined), a module has null.
  var modulesWork = document.currentScript === null;

  function reference(section, name) {
    return section.querySelector('[data-ref="' + name + '"]');
  }

  function hide(id) {
    var element = document.getElementById(id);
    if (element) {
      element.setAttribute('hidden', '');
    }
  }

  function show(reason, detail) {
    var section = document.getElementById('unsupported');
    var sentence = reference(section, 'reason-' + reason) || reference(section, 'reason-load');
    sentence.removeAttribute('hidden');
    if (detail) {
      reference(section, 'detail-text').textContent = detail;
      reference(section, 'details').removeAttribute('hidden');
    }
    section.removeAttribute('hidden');
    hide('startup');
    hide('app');
  }

  function started() {
    return document.getElementById('startup').hasAttribute('hidden');
  }

  if (!modulesWork) {
    show('modules');
  }
  if (!window.indexedDB) {
    show('storage');
  }
  if (!modulesWork) {
    return;
  }

  window.addEventListener('litechat-unsupported', function (event) {
    show(event.detail.reason, event.detail.text);
  });

  // Capturing, because a script that cannot be fetched fires an event that does not bubble.
  window.addEventListener('error', function (event) {
    var isProgram = event.target && event.target.type === 'module';
    // What a browser extension throws says nothing about this page.
    var isOurs = event.filename && event.filename.indexOf(location.origin) === 0;
    if (!started() && (isProgram || isOurs)) {
      show('load', isProgram ? event.target.getAttribute('src') : event.message);
    }
  }, true);
})();

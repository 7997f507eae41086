import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFileName } from '../src/code-file-name.js';

function assertNames(expected) {
  for (const [language, name] of Object.entries(expected)) {
    assert.equal(codeFileName(language), name, language);
  }
}

test('code is saved under the ending of its language', () => {
  assertNames({
    python: 'code.py', Python: 'code.py', py: 'code.py', 'c++': 'code.cpp', cs: 'code.cs', bash: 'code.sh', json: 'code.json', html: 'code.html',
    typescript: 'code.ts', mjs: 'code.mjs', dockerfile: 'code.dockerfile', text: 'code.txt', '': 'code.txt',
  });
});

test('what a system runs when it is opened is saved as a text', () => {
  assertNames({
    js: 'code.js.txt', JavaScript: 'code.js.txt', bat: 'code.bat.txt', cmd: 'code.bat.txt', PowerShell: 'code.ps1.txt', ps1: 'code.ps1.txt',
    vbs: 'code.vbs.txt',
  });
});

test('an ending that is of no known language is not taken from what was said', () => {
  const endings =
    'action app appimage application bin cgi chm com command cpl csh dll deb desktop dmg exe gadget hta inf iso jar jnlp jse ksh lnk ' +
    'mht mhtml mof msc msi msp out pif pkg psd1 psm1 reg rgs run scf scpt scr sct service shb shs terminal tool url vb- vbe webloc workflow ' +
    'ws wsc wsf wsh xbap xht xhtml xll xps zip constructor __proto__ tostring ../x a/b js. js.exe';
  for (const ending of [...endings.split(' '), 'vbs exe', 'py\u202Eexe']) {
    assert.equal(codeFileName(ending), 'code.txt', ending);
  }
});

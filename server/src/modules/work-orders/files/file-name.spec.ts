import { expect, test } from '@jest/globals';

import { storedFileName } from './file-name.js';

test.each([
  ['现场照片.JPG', '现场照片.jpg'],
  ['IMG_2026 (1).jpeg', 'IMG_2026 (1).jpg'],
  ['现场.jpg.exe', '现场.jpg.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['C:\\Users\\Li\\图.png', '图.jpg'],
  ['..%2f..%2fsecret.txt', '2f.. 2fsecret.jpg'],
  ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).jpg'],
  ['"; DROP TABLE attachment; --.png', 'DROP TABLE attachment --.jpg'],
  ['a\u0000b\r\nset-cookie: x.png', 'a b set-cookie x.jpg'],
  ['gpj.\u202Egnp.exe', 'gpj. gnp.jpg'],
  ['.htaccess', 'htaccess.jpg'],
  ['...', '附件.jpg'],
  ['', '附件.jpg'],
  ['   ', '附件.jpg'],
])('%j is kept as %j', (given, kept) => {
  expect(storedFileName(given, 'jpg')).toBe(kept);
});

test('a long name keeps its beginning, whole signs only', () => {
  expect(storedFileName(`${'😀'.repeat(300)}.png`, 'png')).toBe(`${'😀'.repeat(80)}.png`);
});

import { describe, expect, it } from 'vitest';

import { safeFileName } from '../../../src-main/app/safe-file-name';

describe('safeFileName', () => {
  it.each([
    ['關於產業轉移的意見', '關於產業轉移的意見'],
    ['../../etc/passwd', 'etcpasswd'],
    ['a/b\\c:d*e?', 'abcde'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['evil\u202Etxt.exe', 'eviltxt.exe'],
    [' . ', '無題'],
    ['', '無題'],
  ])('makes %j %j', (title, name) => {
    expect(safeFileName(title, '無題')).toBe(name);
  });

  it('is short, and cuts no character', () => {
    const name = safeFileName('𠮷'.repeat(300), '');
    expect([...name]).toHaveLength(80);
    expect(name).not.toMatch(/\p{Cs}/u);
  });
});

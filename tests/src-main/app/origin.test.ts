import { describe, expect, it } from 'vitest';

import { isOwnUrl, isWindowUrl, windowUrl } from '../../../src-main/app/origin';

describe('isOwnUrl', () => {
  it.each(['app://ui/index.html', 'app://ui/assets/index.js'])('accepts %s', (url) => {
    expect(isOwnUrl(url, null)).toBe(true);
  });

  it.each([
    'app://other/index.html',
    'app://ui.evil.example/',
    'https://ui/index.html',
    'file:///etc/passwd',
    'http://localhost:5173/',
    'javascript:alert(1)',
    'about:blank',
    '',
  ])('refuses %s', (url) => {
    expect(isOwnUrl(url, null)).toBe(false);
  });

  it('accepts the development server only where one is named', () => {
    const server = 'http://localhost:5173';
    expect(windowUrl(server)).toBe(server);
    expect(isOwnUrl(`${server}/main.tsx`, server)).toBe(true);
    expect(isOwnUrl('http://localhost:5174/', server)).toBe(false);
    expect(windowUrl(null)).toBe('app://ui/index.html');
  });
});

describe('isWindowUrl', () => {
  it('knows the page itself, and nothing else of the app', () => {
    expect(isWindowUrl('app://ui/index.html', null)).toBe(true);
    expect(isWindowUrl('app://ui/assets/index.js', null)).toBe(false);
    expect(isWindowUrl('http://localhost:5173/', null)).toBe(false);
    expect(isWindowUrl('http://localhost:5173/', 'http://localhost:5173')).toBe(true);
    expect(isWindowUrl('not a url', null)).toBe(false);
  });
});

import Module from 'node:module';
import { expect, it, vi } from 'vitest';

import { readPdf } from '../../../../src-main/files/packages/read-pdf';
import { fixture } from './fixtures';

it('reads a PDF where the optional canvas package is missing, without a word on the console', async () => {
  type Resolver = { _resolveFilename: (name: string, ...rest: unknown[]) => string };
  const loader = Module as unknown as Resolver;
  const resolveName = loader._resolveFilename;
  const asked: string[] = [];
  loader._resolveFilename = (name, ...rest) => {
    if (!name.startsWith('@napi-rs/canvas')) return resolveName.call(Module, name, ...rest);
    asked.push(name);
    throw new Error(`${name} is hidden`);
  };
  const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
  try {
    expect((await readPdf(fixture('gbk.pdf'))).text).toBe('中华人民共和国数据安全法\n');
  } finally {
    loader._resolveFilename = resolveName;
  }
  expect(asked).toEqual(['@napi-rs/canvas']);
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

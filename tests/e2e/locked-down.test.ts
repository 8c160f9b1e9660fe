import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

describe('the window is locked down', () => {
  let app: AppUnderTest;
  let server: Server;
  let address = '';
  const seen: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('ok');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(async () => {
    await app.finish();
    await new Promise((done) => server.close(done));
  });

  it('has a sandboxed, isolated page without Node', async () => {
    const preferences = await app.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    const globals = await app.page.evaluate(() => [
      typeof (globalThis as never)['require'],
      typeof (globalThis as never)['process'],
    ]);
    expect(globals).toEqual(['undefined', 'undefined']);
  });

  it('runs no inline script and makes no markup of text', async () => {
    const result = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      let markup = 'allowed';
      try {
        document.createElement('div').innerHTML = '<img src=x>';
      } catch {
        markup = 'refused';
      }
      try {
        script.textContent = 'window.inlineRan = true';
      } catch {
        // Trusted types refuse it before the policy would.
      }
      document.head.append(script);
      await new Promise((done) => setTimeout(done, 50));
      return { markup, ran: 'inlineRan' in window };
    });
    expect(result).toEqual({ markup: 'refused', ran: false });
  });

  it('reaches no network', async () => {
    const outcome = await app.page.evaluate(async (url) => {
      const fetched = await fetch(url).then(
        () => 'reached',
        () => 'refused',
      );
      const image = new Image();
      const loaded = await new Promise((done) => {
        image.onload = () => done('reached');
        image.onerror = () => done('refused');
        image.src = `${url}/image.png`;
      });
      return [fetched, loaded];
    }, address);
    expect(outcome).toEqual(['refused', 'refused']);
    const fromMain = await app.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    );
    expect(fromMain).toBe('refused');
    expect(seen).toEqual([]);
  });

  it('navigates nowhere and opens no window', async () => {
    const before = app.page.url();
    const opened = await app.page.evaluate((url) => {
      location.href = url;
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      return window.open(url) !== null;
    }, address);
    await app.page.waitForTimeout(300);
    expect(opened).toBe(false);
    expect(app.page.url()).toBe(before);
    expect(app.app.windows().length).toBe(1);
    expect(seen).toEqual([]);
  });

  it('grants no permission', async () => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      return Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as never })).state,
        ),
      );
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('refuses unknown channels, and parameters that are not of the contract', async () => {
    const outcomes = await app.page.evaluate(async () => {
      const { duizhao } = window as unknown as {
        duizhao: { call(name: string, params: unknown): Promise<unknown> };
      };
      const unknown = await duizhao.call('shell:run', {}).catch((error: Error) => error.message);
      const junk = [
        await duizhao.call('document:open', { document: '../../etc/passwd' }),
        await duizhao.call('document:open', JSON.parse('{"__proto__":{"document":"x"}}')),
        await duizhao.call('import:bytes', { job: 'x', path: '/etc/passwd' }),
        await duizhao.call('settings:change', { theme: 'x'.repeat(1_000_000) }),
        await duizhao.call('row:list', { document: crypto.randomUUID(), from: 0, to: 1e9 }),
      ];
      return { unknown, junk };
    });
    expect(outcomes.unknown).toContain('No channel shell:run');
    for (const outcome of outcomes.junk) {
      expect(outcome).toEqual({ ok: false, error: { code: 'bad-request', details: {} } });
    }
  });

  it('serves only its own files', async () => {
    const statuses = await app.app.evaluate(async ({ net }) => {
      const paths = [
        'index.html',
        '../main/index.cjs',
        '%2e%2e/main/index.cjs',
        '..%5cmain',
        'a%00.js',
        '',
      ];
      return Promise.all(paths.map(async (path) => (await net.fetch(`app://ui/${path}`)).status));
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  });
});

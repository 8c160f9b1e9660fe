import { createServer, type Server } from 'node:http';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { DocumentSummary } from '#core/model/document';
import { AppUnderTest } from '../support/app-under-test';
import { bookOf, documentOf, hostileHtml, scriptMarkup } from '../support/hostile-markup';

/** Payloads of one page: some swallow what follows them, so not all may be on one. */
const perPage = 8;
const markup = '<img src=x onerror=hack()>';

describe('documents made to attack their reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-hostile-'));
  const seen: string[] = [];
  const dialogs: string[] = [];
  let app: AppUnderTest;
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('hack()');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    app = await AppUnderTest.start();
    await app.textShown();
    app.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await app.page.evaluate(() => {
      Object.assign(window, { hack: () => Object.assign(window, { hacked: true }) });
    });
    await writeAttacks(folder, `127.0.0.1:${port}`);
  });
  afterAll(async () => {
    await app.finish();
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true, force: true });
  });

  it('come in as pages, notes, documents and books', async () => {
    const paths = readdirSync(folder).map((name) => join(folder, name));
    await app.answerDialogs({ open: paths });
    await app.menu('import-files');
    const files = paths.length;
    expect(files).toBe(2 * Math.ceil(hostileHtml.length / perPage) + 3);
    await expect.poll(() => reportOf(app), { timeout: 60_000 }).toEqual({ waiting: 0, failed: [] });
    // With the sample.
    await expect.poll(() => app.page.locator('.document-item').count()).toBe(files + 1);
    expect(await foundIn(app)).toEqual(nothing);
  });

  it('open without running, fetching or linking anything', async () => {
    for (const { title } of await documents(app)) {
      const button = app.page
        .locator('.document-open')
        .and(app.page.getByTitle(title, { exact: true }));
      await button.click();
      await expect.poll(() => button.getAttribute('aria-current')).toBe('true');
      await app.textShown();
      expect(await foundIn(app), title).toEqual(nothing);
    }
    await app.screenshot('hostile-document');
    expect(dialogs).toEqual([]);
    expect(seen).toEqual([]);
    expect(app.app.windows()).toHaveLength(1);
  });

  it('show the markup of their text, name, title, tags and properties as text', async () => {
    const { id, sourceName, title } = (await documents(app)).find(({ sourceName: name }) =>
      name.includes('onerror'),
    ) as DocumentSummary;
    expect(title).toContain('<script>hack()</script>');
    expect(sourceName).toBe(`${markup}.txt`);
    const called = await app.page.evaluate(
      async ({ document, tag }) => {
        const { duizhao } = window as unknown as {
          duizhao: { call(name: string, params: unknown): Promise<{ ok: boolean }> };
        };
        const note = { note: `**${tag}** [link](javascript:hack())`, tags: [tag] };
        const rule = { kind: 'literal', find: tag, flags: '', replace: tag, enabled: false };
        return Promise.all([
          duizhao.call('annotation:create', { document, start: 0, end: 4, color: 'blue', ...note }),
          duizhao.call('document:rename', { document, title: `題名 ${tag}` }),
          duizhao.call('metadata:change', { document, issuers: [tag], documentNumber: tag }),
          duizhao.call('rule:save', {
            name: tag,
            scope: { kind: 'library' },
            examples: [],
            ...rule,
          }),
          duizhao.call('collection:create', { name: tag }),
        ]);
      },
      { document: id, tag: markup },
    );
    expect(called.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    // What the window knew before would not show it.
    await app.page.reload();
    await app.textShown();
    await app.page.evaluate(() => {
      Object.assign(window, { hack: () => Object.assign(window, { hacked: true }) });
    });
    await app.page
      .locator('.document-open')
      .and(app.page.getByTitle(`題名 ${markup}`, { exact: true }))
      .click();
    await app.page.getByRole('heading', { level: 1, name: `題名 ${markup}` }).waitFor();
    await app.textShown();
    if ((await app.page.locator('.note-card').count()) === 0) await app.menu('toggle-notes');
    await expect.poll(() => app.page.locator('.note-tags').innerText()).toContain(markup);
    await expect.poll(() => app.page.locator('.note-body').innerText()).toContain('link');
    expect(await foundIn(app)).toEqual(nothing);
    for (const command of ['properties', 'rules', 'imports', 'dictionary']) {
      await app.menu(command);
      await app.page.waitForTimeout(300);
      expect(await foundIn(app), command).toEqual(nothing);
      await app.page.keyboard.press('Escape');
    }
    expect([dialogs, seen]).toEqual([[], []]);
  });
});

const nothing = { ran: false, elements: [], handlers: [], targets: [], scripts: 1 };

/** What of a document has come alive in the window. */
function foundIn(app: AppUnderTest): Promise<Record<string, unknown>> {
  return app.page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const foreign = 'img,iframe,object,embed,frame,video,audio,math,base,applet,template,marquee';
    const inPanes = 'a,form,svg,style,link,input,script,meta,button[formaction]';
    const panes = [...document.querySelectorAll('[data-pane]')];
    return {
      ran: 'hacked' in window,
      elements: [
        ...[...document.querySelectorAll(foreign)],
        ...panes.flatMap((pane) => [...pane.querySelectorAll(inPanes)]),
      ]
        // The reader's own sign of what was cut stands in the pane.
        .filter((element) => !element.closest('.cut-sign'))
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      handlers: all.flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      targets: all.flatMap((element) =>
        ['href', 'src', 'action', 'srcdoc', 'background', 'xlink:href']
          .map((name) => element.getAttribute(name) ?? '')
          .filter((value) => /script:|data:|hack|127\.0\.0\.1|^\/\//iu.test(value)),
      ),
      scripts: document.scripts.length,
    };
  });
}

/** The documents of the library, as the window gets them. */
function documents(app: AppUnderTest): Promise<DocumentSummary[]> {
  return app.page.evaluate(async () => {
    const { duizhao } = window as unknown as {
      duizhao: { call(name: string, params: unknown): Promise<{ value: DocumentSummary[] }> };
    };
    return (await duizhao.call('document:list', {})).value;
  });
}

/** What the report of the import says. */
function reportOf(app: AppUnderTest): Promise<{ waiting: number; failed: string[] } | null> {
  return app.page.evaluate(async () => {
    const { duizhao } = window as unknown as {
      duizhao: { call(name: string, params: unknown): Promise<{ value: unknown }> };
    };
    const [job] = (await duizhao.call('import:list', {})).value as { id: string }[];
    if (!job) return null;
    const report = (await duizhao.call('import:report', { job: job.id })).value as {
      job: { waiting: number };
      items: { name: string; status: string; error: { code: string } | null }[];
    };
    const failed = report.items.filter(({ error }) => error !== null);
    return {
      waiting: report.job.waiting,
      failed: failed.map(({ name, error }) => `${name} ${JSON.stringify(error)}`),
    };
  });
}

/** Every payload in a page and in Markdown, and in a document and a book; `host` is where they fetch from. */
async function writeAttacks(folder: string, host: string): Promise<void> {
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  const aimed = hostileHtml.map((payload) => payload.replaceAll('evil.example', host));
  for (let at = 0; at < aimed.length; at += perPage) {
    const some = aimed.slice(at, at + perPage);
    const page = some.map((payload) => `<p>推動產業發展。</p>${payload}`).join('\n');
    write(`${at}.html`, `<h1>網頁第${at}批</h1><p>前文。</p>${page}<p>後文。</p>`);
    const links = `[鏈](javascript:hack())\n\n![圖](http://${host}/x.png)\n\n<javascript:hack()>`;
    write(`${at}.md`, `# 筆記第${at}批\n\n前文。\n\n${some.join('\n\n')}\n\n${links}\n`);
  }
  const scripts = scriptMarkup.map((payload) => payload.replaceAll('alert(1)', 'hack()'));
  // XML has no NUL.
  const inXml = aimed.filter((payload) => !payload.includes('\0'));
  write('公文.docx', await documentOf(['公文之附件', ...scripts, ...inXml]));
  const chapters = scripts.map((payload) => `<p>前文</p>${payload}<p>後文</p>`);
  write('書.epub', await bookOf(['<h1>書之章節</h1>', ...chapters]));
  write(
    `${markup}.txt`,
    `題<script>hack()</script>\n\n這一段是文字，不是網頁：<b onclick=hack()>粗體</b>。\n`,
  );
}

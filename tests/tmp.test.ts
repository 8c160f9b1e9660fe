import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { loadPdf } from '../src-main/files/packages/load-pdf';
it('x', async () => {
  for (const f of ['chromium-ruby','gbk','latin','chromium','libreoffice','encrypted','scanned']) {
    const e = await loadPdf(readFileSync(`tests/fixtures/documents/${f}.pdf`), () => undefined).catch(e=>e);
    if (e instanceof Error) {console.log(f, e.message, e.cause); continue;}
    console.log(f, e.stated, e.pages.length);
    for (const p of e.pages.slice(0,2)) for (const i of p.slice(0,14)) console.log(JSON.stringify(i));
  }
});

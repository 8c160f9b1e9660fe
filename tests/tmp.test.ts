import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readPdf } from '../src-main/files/packages/read-pdf';
it('x', async () => {
  for (const f of ['chromium-ruby','gbk','latin','chromium','chromium-columns', 'libreoffice','encrypted','scanned']) {
    const e = await readPdf(readFileSync(`tests/fixtures/documents/${f}.pdf`), () => undefined).catch(e=>e);
    if (e instanceof Error) {console.log(f, e.message); if(!e.code) console.log(e.stack); continue;}
    console.log(f, e.stated, e.structure.ruby, e.cuts.map(c=>c.reason+e.text.slice(c.start,c.end)));
    for (const b of e.structure.blocks) console.log(b.kind, b.level, b.marker, JSON.stringify(e.text.slice(b.start,b.end)));
  }
});

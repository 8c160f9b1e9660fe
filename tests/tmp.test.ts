import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readDocx } from '../src-main/files/packages/read-docx';
it('x', async () => {
  for (const f of ['word','libreoffice','pandoc','hostile']) {
    const e = await readDocx(readFileSync(`tests/fixtures/documents/${f}.docx`));
    console.log(f, e.stated, e.cuts, e.structure.ruby);
    for (const b of e.structure.blocks) console.log(b.kind, b.level, b.marker, JSON.stringify(e.text.slice(b.start,b.end)));
  }
});

import { describe, expect, it } from 'vitest';

import { readDocx } from '../../../../src-main/files/packages/read-docx';
import { readEpub } from '../../../../src-main/files/packages/read-epub';
import { bookOf, documentOf, scriptMarkup as payloads } from '../../../support/hostile-markup';

describe('markup that would run a script', () => {
  it('comes out of a document letter by letter where it is its text', async () => {
    const { text } = await readDocx(await documentOf(payloads));
    expect(text.split('\n').slice(0, -1)).toEqual(payloads);
    expect(payloads.length).toBeGreaterThan(60);
  });

  it('leaves a chapter’s text, and nothing of itself', async () => {
    for (const payload of payloads) {
      const extraction = await readEpub(await bookOf([`<p>前文</p>${payload}<p>後文</p>`]));
      expect(JSON.stringify(extraction), payload).not.toMatch(/alert|script:|on\w+=/iu);
      expect(extraction.text, payload).toMatch(/^前文\n(?:(?:連結|">)\n)?後文\n$/u);
    }
  });
});

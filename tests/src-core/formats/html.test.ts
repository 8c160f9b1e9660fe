import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { notesToHtml } from '#core/formats/html';
import { exportStyle, exportStyleHash } from '#core/formats/html-style';
import { exportWith, hostileNotes } from './notes-fixture';

describe('notesToHtml', () => {
  it('says all there is to a note, each quote in its language', () => {
    const html = notesToHtml(exportWith('要點：**產業**'));
    expect(html).toContain('<blockquote lang="zh-Hant-TW"><p>發展產業</p></blockquote>');
    expect(html).toContain('<blockquote lang="zh-Hans-CN"><p>发展产业</p></blockquote>');
    expect(html).toContain('<p>要點：<strong>產業</strong></p>');
    expect(html).toContain('一、總體要求 › （一）指導思想');
    expect(html).toContain('<dd>Green</dd>');
    expect(html).toContain('<dd>產業, a*b</dd>');
    expect(html).toContain('<html lang="en">');
  });

  it('names the hash of its style sheet in its policy', () => {
    const hash = createHash('sha256').update(exportStyle).digest('base64');
    expect(exportStyleHash).toBe(`sha256-${hash}`);
    expect(notesToHtml(exportWith(''))).toContain(`style-src 'sha256-${hash}'`);
  });

  it('gives equal bytes for equal notes', () => {
    expect(notesToHtml(exportWith('a'))).toBe(notesToHtml(exportWith('a')));
  });

  it.each(hostileNotes)('lets %j do nothing', (note) => {
    const html = notesToHtml(
      exportWith(note, { title: note, tags: [note], quote: note, sourceName: note }),
    );
    expect(html).not.toMatch(/<(?:script|img|iframe|base|object|link)[\s>]/iu);
    expect(html).not.toMatch(/<[a-z][^>]*\son\w+=/iu);
    expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|")/iu);
    expect(html.match(/<style>/gu)).toHaveLength(1);
    expect(html.match(/<\/article>/gu)).toHaveLength(1);
    expect(html.match(/<h2>/gu)).toHaveLength(1);
    expect(html).not.toContain('\u0000');
  });
});

/**
 * Makes tests/fixtures/documents anew: `node scripts/make-document-fixtures.mjs`. Needs LibreOffice
 * (`soffice`), pandoc, Chromium and qpdf; the tests need none of them, since the outputs are kept. What
 * those programs do not write (Word's ruby, tracked changes, old PDF encodings) is written here by hand.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import yazl from 'yazl';

import { epubParts, hostileEpubParts } from './fixtures/epub-parts.mjs';
import { gbkPdf, pdf } from './fixtures/hand-pdf.mjs';
import { hostileWordParts, wordParts } from './fixtures/word-parts.mjs';
import { projectRoot } from './project-root.mjs';

const target = join(projectRoot, 'tests', 'fixtures', 'documents');
const work = mkdtempSync(join(tmpdir(), 'duizhao-fixtures-'));
mkdirSync(target, { recursive: true });

const style = `body { font-family: 'Noto Serif CJK SC'; font-size: 12pt; line-height: 1.6 }
h1 { font-size: 20pt; text-align: center } h2 { font-size: 15pt } p { margin: 0; text-indent: 2em }`;

const notice = `<h1>国务院关于印发推动大规模设备更新行动方案的通知</h1>
<p style="text-indent:0">国发〔2024〕7号</p>
<p style="text-indent:0">各省、自治区、直辖市人民政府，国务院各部委、各直属机构：</p>
<p>现将《推动大规模设备更新和消费品以旧换新行动方案》印发给你们，请认真贯彻执行。推动大规模设备更新和消费品以旧换新是加快构建新发展格局、推动高质量发展的重要举措，将有力促进投资和消费，既利当前、更利长远。</p>
<h2>一、总体要求</h2>
<p>以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，坚持市场为主、政府引导，坚持鼓励先进、淘汰落后，坚持标准引领、有序提升，实施设备更新、消费品以旧换新、回收循环利用、标准提升四大行动。</p>
<p>到2027年，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长25%以上。</p>`;

const listsAndTable = `<h2>二、重点任务</h2>
<ol><li>推进重点行业设备更新改造</li><li>加快建筑和市政基础设施领域设备更新</li></ol>
<ul><li>开展汽车以旧换新</li><li>开展家电产品以旧换新</li></ul>
<table border="1"><thead><tr><th>指标</th><th>目标</th></tr></thead>
<tbody><tr><td>报废汽车回收量</td><td>约为2023年的两倍</td></tr><tr><td>二手车交易量</td><td>增长45%</td></tr></tbody></table>`;

const markdown = `---
title: 数据二十条
author: 中共中央
date: 2022-12-02
---

# 总体要求

数据作为新型生产要素[^1]，是数字化、网络化、智能化的基础。

1. 推进数据分类分级
2. 完善数据产权
    - 公共数据
    - 企业数据

> 坚持统筹发展和安全。

| 类别 | 原则   |
|------|--------|
| 公共 | 应共享 |

[^1]: 见《关于构建数据基础制度的意见》。
`;

const html = (body, css = style) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>行动方案</title><style>${css}</style></head><body>${body}</body></html>`;

await makeDocx();
await makeEpub();
makePdf();
rmSync(work, { recursive: true });

async function makeDocx() {
  const source = write('notice.html', html(notice + listsAndTable));
  office(source, 'docx:MS Word 2007 XML', 'docx', 'libreoffice.docx');
  office(source, 'odt', 'odt', 'foreign.odt', 'writer_web_HTML_import');
  office(join(target, 'libreoffice.docx'), 'doc:MS Word 97', 'doc', 'foreign.doc');
  await zip('foreign.xlsx', {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
  });
  execFileSync('pandoc', ['-o', join(target, 'pandoc.docx'), write('pandoc.md', markdown)]);
  await zip('word.docx', wordParts());
  await zip('hostile.docx', hostileWordParts());
}

async function makeEpub() {
  for (const version of ['epub2', 'epub3'])
    execFileSync('pandoc', [
      '-t',
      version,
      '-o',
      join(target, `pandoc-${version}.epub`),
      write('pandoc.md', markdown),
    ]);
  await zip('hand.epub', epubParts());
  await zip('hostile.epub', hostileEpubParts());
}

function makePdf() {
  const pages = `${style} @page { size: A5; margin: 22mm 18mm; @top-center { content: '国务院公报'; font-size: 8pt } @bottom-center { content: '— ' counter(page) ' —'; font-size: 8pt } }`;
  const long = Array.from(
    { length: 6 },
    (_, index) =>
      `<h2>第${'一二三四五六'[index]}条</h2><p>各地区、各部门要充分认识此项工作的重要意义，切实加强组织领导，明确职责分工，完善配套政策，确保各项任务落到实处、取得实效。重大事项及时按程序向党中央、国务院请示报告，有关情况每半年汇总一次并予以公布。</p>`,
  ).join('');
  print('chromium.pdf', html(notice + long, pages));
  print(
    'chromium-ruby.pdf',
    html('<p>国家<ruby>战<rt>zhàn</rt>略<rt>lüè</rt></ruby>是长期的安排。</p>'),
  );
  print(
    'watermark.pdf',
    html(
      `<p style="width:90mm">${'公开透明是基本的要求，'.repeat(12)}予以公布。</p><b style="position:absolute;top:5mm;left:5mm;font:40pt sans-serif;transform:rotate(20deg);color:#ccc">内部资料</b>`,
    ),
  );
  const columns = `${style} @page { size: A4; margin: 20mm } main { columns: 2; column-gap: 12mm }`;
  const article = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']
    .map(
      (sign) => `<p>${sign}段：${'发展是第一要务，人才是第一资源，创新是第一动力。'.repeat(6)}</p>`,
    )
    .join('');
  print('chromium-columns.pdf', html(`<h1>两栏文章</h1><main>${article}</main>`, columns));
  print(
    'latin.pdf',
    html(
      `<h1>Notes on policy</h1><p style="text-indent:0;width:60mm;hyphens:manual">The develop&shy;ment of infra&shy;structure in the western re&shy;gions was the sub&shy;ject of several well-known documents<sup>1</sup> published after 1999.</p>`,
    ),
  );
  office(join(target, 'libreoffice.docx'), 'pdf', 'pdf', 'libreoffice.pdf');
  office(join(target, 'pandoc.docx'), 'pdf', 'pdf', 'pandoc.pdf');
  const plain = join(target, 'chromium-ruby.pdf');
  const options = ['--encrypt', 'secret', 'owner', '256', '--', plain];
  execFileSync('qpdf', [...options, join(target, 'encrypted.pdf')]);
  writeFileSync(join(target, 'gbk.pdf'), gbkPdf());
  writeFileSync(join(target, 'scanned.pdf'), pdf(['<< >>', '0.5 g 10 10 80 80 re f']));
}

function write(name, text) {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

function office(source, filter, extension, name, input = null) {
  const options = ['--headless', `-env:UserInstallation=file://${join(work, 'office')}`];
  if (input) options.push(`--infilter=${input}`);
  else if (source.endsWith('.html')) options.push('--infilter=HTML (StarWriter)');
  execFileSync('soffice', [...options, '--convert-to', filter, '--outdir', work, source]);
  const base = source.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
  execFileSync('cp', [join(work, `${base}.${extension}`), join(target, name)]);
}

function print(name, text) {
  const source = write(`${name}.html`, text);
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(work, 'chromium')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(target, name)}`,
      `file://${source}`,
    ],
    { stdio: 'ignore' },
  );
}

/** Parts in order; a part named `mimetype` is stored, as EPUB wants. */
async function zip(name, parts) {
  const file = new yazl.ZipFile();
  const mtime = new Date(Date.UTC(2024, 2, 13));
  for (const [part, text] of Object.entries(parts))
    file.addBuffer(Buffer.from(text), part, { mtime, compress: part !== 'mimetype' });
  file.end();
  await pipeline(file.outputStream, createWriteStream(join(target, name)));
}

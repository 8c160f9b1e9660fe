import type { PolicyLine } from './policy-lines';

/** What a labelled line of a page can tell; `term` is how long a document holds. */
export type InfoField =
  | 'title'
  | 'issuers'
  | 'number'
  | 'written'
  | 'published'
  | 'effective'
  | 'expires'
  | 'term'
  | 'subject';

/** Values as written; a field that the page does not name is left out. */
export type InfoTable = {
  readonly values: ReadonlyMap<InfoField, string>;
  /** Lines that hold labels, or the value of one, by index. */
  readonly lines: ReadonlySet<number>;
};

/** Labels in folded text. Those of `other` only end the value before them. */
const labels: Readonly<Record<InfoField | 'other', string>> = {
  title: '标题 名称 文件名称 文件标题 信息名称 公文名称 法规名称 法律名称 公文标题',
  issuers:
    '发文机关 发文单位 发布机构 发布机关 发文部门 发布单位 发布部门 制定机关 制发机关 公布机关 公开机构 发文机构 颁布单位 颁布机构 颁布部门 印发机关 制定单位',
  number: '发文字号 文号 文件编号 发文文号 文件字号 文件号 公文字号 发文号',
  written:
    '成文日期 成文时间 生成日期 发文日期 发文时间 制定日期 签署日期 签发日期 修正日期 修订日期 通过日期',
  published:
    '发布日期 发布时间 公布日期 公布时间 印发日期 印发时间 公开日期 公开时间 颁布日期 公发布日 发表时间 发布于 日期 时间 刊登日期',
  effective: '施行日期 实施日期 生效日期 执行日期 施行时间 实施时间 生效时间',
  expires: '失效日期 失效时间 废止日期 有效期至 有效期截止 截止日期 有效截止日期',
  term: '有效期 有效期限 施行期限 试行期限',
  subject: '主旨',
  other:
    '索引号 主题分类 主题词 公文种类 有效性 效力状态 效力级别 生效状态 时效性 来源 信息来源 文章来源 浏览次数 浏览量 点击数 点击率 访问量 字体 字号 作者 编辑 责任编辑 受文者 速别 密等 密等及解密条件 密等及解密条件或保密期限 附件 正本 副本 电话 传真 地址 机关地址 联络人 承办人 联络方式 保存年限 档号 本局档号 法规类别 体裁分类 组配分类 服务对象 关键词 说明 依据 公告事项 抄送 主送 分类 类别 致 内容概述 分享 打印',
};
const fieldOf = new Map<string, InfoField | 'other'>(
  Object.entries(labels).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as InfoField | 'other'] as const),
  ),
);
const spread = (word: string): string => [...word].join('[ ]{0,4}');
const label = new RegExp(
  `(?<=^|[\\t |〔／/；·•●■◆])(${[...fieldOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map(spread)
    .join('|')})[ ]{0,4}(?:〕[ ]?[：\\t]?|：|\\t|$)`,
  'gu',
);
/** Lines from the top that can be such a table, and units of a line that can be one of its rows. */
const tallest = 40;
const longestRow = 400;

/**
 * What the information table at the top of a page says: lines `發文機關：國務院`, rows
 * `索 引 號：⇥…⇥主題分類：⇥…`, `【發文字號】…`, or a label with its value on the next line. Of several values
 * of a field the first counts.
 */
export function readInfoTable(lines: readonly PolicyLine[]): InfoTable {
  const values = new Map<InfoField, string>();
  const used = new Set<number>();
  const top = lines.slice(0, tallest);
  top.forEach(({ text, folded }, index) => {
    if (text.length > longestRow) return;
    const found = [...folded.matchAll(label)].filter(
      ({ 0: mark }) => /[：〕\t]/u.test(mark) || folded.includes('\t') || mark === folded,
    );
    found.forEach((match, at) => {
      const field = fieldOf.get((match[1] ?? '').replaceAll(' ', ''));
      const hasMark = /[：〕\t]/u.test(match[0]);
      let value = clean(text.slice(match.index + match[0].length, found[at + 1]?.index));
      const isLast = at === found.length - 1;
      const next = lines[index + 1];
      const takesNext = value === '' && isLast && hasMark && !folded.includes('\t');
      if (takesNext && next && canBeValue(next, field)) {
        value = clean(next.text);
        if (value !== '') used.add(index + 1);
      } else if (!hasMark && value === '') return;
      used.add(index);
      if (field && field !== 'other' && value !== '' && !values.has(field))
        values.set(field, value);
    });
  });
  return { values, lines: used };
}

function canBeValue({ folded }: PolicyLine, field: InfoField | 'other' | undefined): boolean {
  if (field === undefined || field === 'other' || field === 'subject') return false;
  return folded.length <= 120 && [...folded.matchAll(label)].length === 0;
}

function clean(value: string): string {
  return value.replace(/^[\s|：:]+|[\s|【〔[]+$/gu, '');
}

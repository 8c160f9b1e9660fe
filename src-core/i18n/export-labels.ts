import type { Color } from '../model/annotation';
import type { InterfaceLanguage, Script } from '../model/locale';

/** The words of an exported notes file. */
export type ExportLabels = {
  readonly notes: string;
  readonly noNotes: string;
  readonly outline: string;
  readonly hant: string;
  readonly hans: string;
  readonly note: string;
  readonly color: string;
  readonly tags: string;
  readonly position: string;
  readonly created: string;
  readonly modified: string;
  readonly source: string;
  readonly imported: string;
  readonly encoding: string;
  readonly writtenIn: string;
  readonly issuers: string;
  readonly documentNumber: string;
  readonly dateWritten: string;
  readonly datePublished: string;
  readonly dateEffective: string;
  readonly dateExpires: string;
  readonly address: string;
  readonly pastedText: string;
  readonly separator: string;
  /** With `{{number}}` in it. */
  readonly paragraph: string;
  readonly factSeparator: string;
  readonly colors: Readonly<Record<Color, string>>;
  readonly scripts: Readonly<Record<Script, string>>;
};

const en: ExportLabels = {
  notes: 'Notes',
  noNotes: 'No notes.',
  outline: 'Section',
  hant: 'Traditional',
  hans: 'Simplified',
  note: 'Note',
  color: 'Colour',
  tags: 'Tags',
  position: 'Position',
  created: 'Created',
  modified: 'Modified',
  source: 'Source',
  imported: 'Imported',
  encoding: 'Encoding',
  writtenIn: 'Written in',
  issuers: 'Issued by',
  documentNumber: 'Document number',
  dateWritten: 'Date of the document',
  datePublished: 'Published',
  dateEffective: 'In force from',
  dateExpires: 'In force until',
  address: 'Address',
  pastedText: 'Pasted text',
  separator: ', ',
  paragraph: 'paragraph {{number}}',
  factSeparator: '; ',
  colors: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' },
  scripts: { hant: 'Traditional', hans: 'Simplified', mixed: 'Mixed scripts', unknown: 'Unknown' },
};

const zhHant: ExportLabels = {
  notes: '註記',
  noNotes: '沒有註記。',
  outline: '章節',
  hant: '繁體',
  hans: '簡體',
  note: '說明',
  color: '顏色',
  tags: '標籤',
  position: '位置',
  created: '建立',
  modified: '修改',
  source: '來源',
  imported: '匯入',
  encoding: '編碼',
  writtenIn: '原文字體',
  issuers: '發文機關',
  documentNumber: '發文字號',
  dateWritten: '成文日期',
  datePublished: '發布日期',
  dateEffective: '施行日期',
  dateExpires: '有效期至',
  address: '網址',
  pastedText: '貼上的文字',
  separator: '、',
  paragraph: '第 {{number}} 段',
  factSeparator: '，',
  colors: { yellow: '黃色', green: '綠色', blue: '藍色', pink: '粉紅色', purple: '紫色' },
  scripts: { hant: '繁體', hans: '簡體', mixed: '繁簡混用', unknown: '無法判斷' },
};

const zhHans: ExportLabels = {
  notes: '批注',
  noNotes: '没有批注。',
  outline: '章节',
  hant: '繁体',
  hans: '简体',
  note: '说明',
  color: '颜色',
  tags: '标签',
  position: '位置',
  created: '创建',
  modified: '修改',
  source: '来源',
  imported: '导入',
  encoding: '编码',
  writtenIn: '原文字体',
  issuers: '发文机关',
  documentNumber: '发文字号',
  dateWritten: '成文日期',
  datePublished: '发布日期',
  dateEffective: '施行日期',
  dateExpires: '有效期至',
  address: '网址',
  pastedText: '粘贴的文本',
  separator: '、',
  paragraph: '第 {{number}} 段',
  factSeparator: '，',
  colors: { yellow: '黄色', green: '绿色', blue: '蓝色', pink: '粉色', purple: '紫色' },
  scripts: { hant: '繁体', hans: '简体', mixed: '繁简混用', unknown: '无法判断' },
};

export const exportLabels: Readonly<Record<InterfaceLanguage, ExportLabels>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
};

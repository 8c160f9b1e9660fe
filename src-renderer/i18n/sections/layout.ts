/** How the panes of the reader stand. */
const en = {
  menu: 'Layout',
  two: 'Two panes',
  one: 'One pane',
  interlinear: 'Line under line',
  three: 'Three panes',
  rows: { paragraph: 'Rows of paragraphs', sentence: 'Rows of sentences' },
  swap: 'Swap the panes',
  switch: 'Script on screen',
  divider: 'Width of the panes',
  dividerHint: 'Drag, or use the arrow keys; double-click for equal widths',
};

const zhHant: typeof en = {
  menu: '版面',
  two: '雙欄',
  one: '單欄',
  interlinear: '逐行對照',
  three: '三欄',
  rows: { paragraph: '按段落分列', sentence: '按句子分列' },
  swap: '左右對調',
  switch: '顯示的文字',
  divider: '欄寬',
  dividerHint: '拖曳或使用方向鍵調整；按兩下恢復等寬',
};

const zhHans: typeof en = {
  menu: '版面',
  two: '双栏',
  one: '单栏',
  interlinear: '逐行对照',
  three: '三栏',
  rows: { paragraph: '按段落分行', sentence: '按句子分行' },
  swap: '左右对调',
  switch: '显示的文字',
  divider: '栏宽',
  dividerHint: '拖动或使用方向键调整；双击恢复等宽',
};

export const layoutSection = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };

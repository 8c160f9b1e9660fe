/** Printing, and what stands on paper beside the text. */
export const printSection = {
  en: {
    running: 'Setting the pages of “{{title}}”…',
    cancel: 'Cancel',
    saved: 'Saved: {{path}}',
    printed: 'printed on {{day}}',
    separator: ', ',
  },
  'zh-Hans': {
    running: '正在为“{{title}}”排版…',
    cancel: '取消',
    saved: '已保存：{{path}}',
    printed: '打印于{{day}}',
    separator: '、',
  },
  'zh-Hant': {
    running: '正在為「{{title}}」排版…',
    cancel: '取消',
    saved: '已儲存：{{path}}',
    printed: '列印於{{day}}',
    separator: '、',
  },
} as const;

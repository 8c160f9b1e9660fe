import { commandNames, sectionNames } from '#core/commands/command-names';

/** What the menu and the system's dialogs say, in English; its shape binds the other languages. */
const en = {
  menu: sectionNames.en,
  command: commandNames.en,
  dialog: {
    openTitle: 'Open texts',
    documents: 'Documents',
    folderTitle: 'Open a folder of texts',
    saveRulesTitle: 'Export cleaning rules',
    openRulesTitle: 'Import cleaning rules',
    rules: 'cleaning rules',
    textFiles: 'Text files',
    allFiles: 'All files',
    exportTitle: 'Export notes',
    savePdfTitle: 'Save as PDF',
    saveSourceTitle: 'Save the original file',
    notesSuffix: 'notes',
    untitled: 'Untitled',
    openDictionaryTitle: 'Import an OpenCC dictionary',
    saveDictionaryTitle: 'Export the dictionary',
    dictionary: 'dictionary',
    openChoicesTitle: 'Import choices and dictionary',
    saveChoicesTitle: 'Export choices and dictionary',
    choices: 'conversion choices',
    jsonFiles: 'JSON files',
  },
};

type MainTexts = typeof en;

const zhHant: MainTexts = {
  menu: sectionNames['zh-Hant'],
  command: commandNames['zh-Hant'],
  dialog: {
    openTitle: '開啟文字檔',
    documents: '文件',
    folderTitle: '開啟文字資料夾',
    saveRulesTitle: '匯出清理規則',
    openRulesTitle: '匯入清理規則',
    rules: '清理規則',
    textFiles: '文字檔',
    allFiles: '所有檔案',
    exportTitle: '匯出註記',
    savePdfTitle: '存成 PDF 檔',
    saveSourceTitle: '儲存原始檔案',
    notesSuffix: '註記',
    untitled: '未命名',
    openDictionaryTitle: '匯入 OpenCC 詞典',
    saveDictionaryTitle: '匯出詞典',
    dictionary: '詞典',
    openChoicesTitle: '匯入轉換選擇與詞典',
    saveChoicesTitle: '匯出轉換選擇與詞典',
    choices: '轉換選擇',
    jsonFiles: 'JSON 檔案',
  },
};

const zhHans: MainTexts = {
  menu: sectionNames['zh-Hans'],
  command: commandNames['zh-Hans'],
  dialog: {
    openTitle: '打开文本文件',
    documents: '文档',
    folderTitle: '打开文本文件夹',
    saveRulesTitle: '导出清理规则',
    openRulesTitle: '导入清理规则',
    rules: '清理规则',
    textFiles: '文本文件',
    allFiles: '所有文件',
    exportTitle: '导出批注',
    savePdfTitle: '另存为 PDF',
    saveSourceTitle: '保存原始文件',
    notesSuffix: '批注',
    untitled: '未命名',
    openDictionaryTitle: '导入 OpenCC 词典',
    saveDictionaryTitle: '导出词典',
    dictionary: '词典',
    openChoicesTitle: '导入转换选择与词典',
    saveChoicesTitle: '导出转换选择与词典',
    choices: '转换选择',
    jsonFiles: 'JSON 文件',
  },
};

export const mainTexts = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };

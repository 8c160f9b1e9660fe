import type { CutReason } from '../model/extraction';

/**
 * What is known of the pages of a site: `#id`, `.class` or a tag name. Facts of the sites' markup.
 */
export type SiteTemplate = {
  /** The end of a host name; empty for content systems that many sites use. */
  readonly hosts: readonly string[];
  /** Where the document stands, the surest first. */
  readonly content: readonly string[];
  /** Furniture that the common words do not name. */
  readonly furniture?: Readonly<Partial<Record<CutReason, readonly string[]>>>;
};

export const siteTemplates: readonly SiteTemplate[] = [
  {
    hosts: ['gov.cn'],
    content: ['#UCAP-CONTENT', '.pages_content', '#printContent', '.policyLibraryOverview_content'],
    furniture: {
      share: ['.pages-tool', '.share', '.editor-tools'],
      related: ['.related', '.xgwj'],
    },
  },
  { hosts: ['ndrc.gov.cn'], content: ['.article_con', '.TRS_Editor', '.article_l'] },
  { hosts: ['miit.gov.cn'], content: ['#con_con', '.ccontent', '.cinfo'] },
  { hosts: ['mofcom.gov.cn'], content: ['#zoom', '.art-con', '.artcon'] },
  {
    hosts: ['mof.gov.cn', 'pbc.gov.cn'],
    content: ['.TRS_Editor', '.my_conboxzw', '#zoom', '.xwxq'],
  },
  {
    hosts: ['people.com.cn', 'people.cn'],
    content: ['.rm_txt_con', '#rwb_zw', '.box_con', '#p_content', '#ozoom', '.text_con'],
    furniture: { related: ['.rm_relevant', '.edit_rel'], share: ['.layout_share', '.rm_tips'] },
  },
  {
    hosts: ['news.cn', 'xinhuanet.com'],
    content: ['#detailContent', '#detail', '#p-detail', '#content', '.main-aticle', '.article'],
    furniture: { share: ['.share_btn', '.pageShare', '.mheadShare'], navigation: ['.relatedNav'] },
  },
  {
    hosts: ['ey.gov.tw', 'president.gov.tw', 'gov.tw'],
    content: [
      '.cp',
      '.essay',
      '.president_content',
      '.news_cont',
      '.page-content',
      '#ContentPlaceHolder1',
    ],
    furniture: { share: ['.function_bar', '.group_share', '.fontsize'] },
  },
  {
    hosts: ['info.gov.hk', 'gov.hk', 'news.gov.hk'],
    content: [
      '#pressrelease',
      '#contentBody',
      '.newsdetail-content',
      '.content_main',
      '#mainContent',
    ],
    furniture: { share: ['#PRHeadlineShare', '.sharing'], navigation: ['#generalHeader'] },
  },
  {
    hosts: ['mp.weixin.qq.com', 'weixin.qq.com'],
    content: ['#js_content', '.rich_media_content'],
    furniture: {
      share: ['#js_pc_qr_code', '.qr_code_pc', '#js_tags_preview_toast'],
      comments: ['#js_cmt_area'],
      footer: ['#js_article_bottom_bar', '.rich_media_tool'],
    },
  },
  {
    hosts: ['wikipedia.org', 'wikisource.org', 'wikimedia.org'],
    content: ['.mw-parser-output', '#mw-content-text', '#bodyContent'],
    furniture: {
      navigation: [
        ...['.navbox', '.vector-toc', '#toc', '.toc', '.catlinks', '.mw-jump-link', '.hatnote'],
        ...[
          '.vertical-navbox',
          '.sistersitebox',
          '.mw-authority-control',
          '#siteSub',
          '#contentSub',
        ],
        ...[
          '.printfooter',
          '.ws-noexport',
          '.ambox',
          '.vector-column-start',
          '.vector-page-toolbar',
        ],
      ],
    },
  },
  { hosts: ['163.com'], content: ['.post_body', '#endText', '.post_text'] },
  {
    hosts: ['sina.com.cn', 'sina.cn'],
    content: ['#artibody', '#article', '.article-content-left', '.article'],
  },
  { hosts: ['sohu.com'], content: ['#mp-editor', 'article', '.article', '#contentText'] },
  {
    hosts: ['qq.com'],
    content: ['.content-article', '#Cnt-Main-Article-QQ', '.rich_media_content'],
  },
  {
    hosts: ['cctv.com', 'chinanews.com.cn', 'chinanews.com'],
    content: ['.left_zw', '.content_area', '#text_area'],
  },
  {
    hosts: [''],
    content: [
      ...['.TRS_Editor', '.trs_editor_view', '.TRS_UEDITOR', '.trs_paper_default', '#UCAP-CONTENT'],
      ...[
        '.pages_content',
        '#js_content',
        '#zoom',
        '#zoomcon',
        '#Zoom',
        '.xxgk_content',
        '.article-content',
      ],
      ...[
        '.article_content',
        '.articlecontent',
        '#articlecontent',
        '.article-body',
        '.article_body',
      ],
      ...[
        '.articlebody',
        '#articlebody',
        '.entry-content',
        '.post-content',
        '.post-body',
        '.news_content',
      ],
      ...['.news-content', '.newscontent', '#news_content', '.detail-content', '.detail_content'],
      ...[
        '.content-text',
        '.content_text',
        '.wp_articlecontent',
        '.v_news_content',
        '#vsb_content',
      ],
      ...[
        '#vsb_content_2',
        '.conttxt',
        '.con_txt',
        '.zwcontent',
        '.gknr',
        '.bt_content',
        '.main-content',
      ],
      ...['.main_content', '#main-content', '.mainContent', '.mw-parser-output', '.markdown-body'],
      ...[
        '#doccontent',
        '.doc-content',
        '.view-content',
        '.text-content',
        '.j-fontContent',
        '.wzcon',
      ],
    ],
    furniture: {
      share: ['.bdsharebuttonbox', '.jiathis_style', '.social-share', '.bshare-custom'],
    },
  },
];

/** Calls the renderer may make. Apart from the schemas, so that the preload bundles no validator. */
export const channelNames = [
  'app:describe',
  'settings:get',
  'settings:change',
  'document:list',
  'document:list-deleted',
  'document:open',
  'document:show',
  'document:rename',
  'document:delete',
  'document:restore',
  'document:save-source',
  'row:list',
  'position:save',
  'selection:copy',
  'repair:set-accepted',
  'ambiguity:list',
  'audit:run',
  'finding:keep',
  'finding:correct',
  'analysis:stop',
  'annotation:list',
  'annotation:create',
  'annotation:change',
  'annotation:delete',
  'annotation:restore',
  'glossary:list',
  'import:choose-files',
  'import:bytes',
  'import:text',
  'import:cancel',
  'export:save',
] as const;
export type ChannelName = (typeof channelNames)[number];

/** What the main process tells the renderer unasked. */
export const eventNames = [
  'import:progress',
  'import:finished',
  'analysis:progress',
  'menu:command',
] as const;
export type EventName = (typeof eventNames)[number];

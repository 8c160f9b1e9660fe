/**
 * Every command of the app, in the order of the menus: section by section, and group by group
 * within one. The menu, the keys, the palette and the list of shortcuts are all made from it.
 *
 * To add a command:
 * 1. one line here, in the group where the menu is to show it;
 * 2. its action in `src-renderer/shell/commands/<section>-actions.ts`, or a file next to these that
 *    `command-actions.ts` takes in (a missing action is a compile error);
 * 3. its name in `command-names.ts`, in the three languages; `…` where it opens a dialog.
 *
 * An id is stored with the key that a user gives it: it is never used again for another command.
 * Keys are written as in `chord.ts`, more than one with a space between; tests refuse a key that is
 * taken, and a command without one.
 */
const table = {
  file: [
    {
      'import-files': app('CmdOrCtrl+O'),
      'import-folder': app('CmdOrCtrl+Shift+O'),
      'import-paste': app('CmdOrCtrl+Shift+V'),
      imports: app('CmdOrCtrl+Shift+I'),
    },
    {
      'export-notes': app('CmdOrCtrl+E', { needs: 'document' }),
      'save-source': app('CmdOrCtrl+Shift+S', { needs: 'document' }),
      properties: app('CmdOrCtrl+I', { needs: 'document' }),
      'read-as': app('CmdOrCtrl+Shift+E', { needs: 'document' }),
      versions: app('CmdOrCtrl+Shift+K', { needs: 'document' }),
    },
    {
      print: app('CmdOrCtrl+P', { needs: 'document' }),
      'save-pdf': app('CmdOrCtrl+Alt+P', { needs: 'document' }),
    },
    { settings: app('CmdOrCtrl+,') },
    { quit: system('CmdOrCtrl+Q') },
  ],
  edit: [
    {
      undo: app('CmdOrCtrl+Z', { repeats: true }),
      redo: app('CmdOrCtrl+Shift+Z CmdOrCtrl+Y', { repeats: true }),
    },
    {
      cut: system('CmdOrCtrl+X'),
      copy: app('CmdOrCtrl+C', { isFixed: true, needs: 'selection' }),
      paste: system('CmdOrCtrl+V'),
    },
    {
      dictionary: app('CmdOrCtrl+Shift+D'),
      rules: app('CmdOrCtrl+Shift+L'),
    },
  ],
  view: [
    {
      'toggle-library': app('CmdOrCtrl+1'),
      'toggle-notes': app('CmdOrCtrl+2'),
      'toggle-changes': app('CmdOrCtrl+5'),
      'toggle-ambiguities': app('CmdOrCtrl+3'),
      'toggle-audit': app('CmdOrCtrl+4'),
    },
    { 'full-screen': system('F11') },
  ],
  reading: [
    {
      'toggle-ruby': app('CmdOrCtrl+R'),
      'known-characters': app('CmdOrCtrl+Shift+R'),
      'toggle-terms': app('CmdOrCtrl+T'),
      'toggle-differences': app('CmdOrCtrl+D'),
    },
    {
      'layout-two': app('CmdOrCtrl+Alt+1'),
      'layout-one': app('CmdOrCtrl+Alt+2'),
      'layout-interlinear': app('CmdOrCtrl+Alt+3'),
      'layout-three': app('CmdOrCtrl+Alt+4'),
      'swap-panes': app('CmdOrCtrl+Alt+S'),
      'switch-pane': app('CmdOrCtrl+Alt+X'),
      'toggle-sentences': app('CmdOrCtrl+Alt+R'),
      'toggle-vertical': app('CmdOrCtrl+Alt+V'),
    },
    {
      'larger-text': app('CmdOrCtrl+Plus CmdOrCtrl+=', { repeats: true }),
      'smaller-text': app('CmdOrCtrl+-', { repeats: true }),
      'usual-text-size': app('CmdOrCtrl+0'),
      appearance: app('CmdOrCtrl+Shift+A'),
      'toggle-focus': app('CmdOrCtrl+Alt+F'),
    },
  ],
  selection: [
    {
      'copy-both': app('CmdOrCtrl+Shift+C', { needs: 'selection' }),
      'copy-source': app('CmdOrCtrl+Alt+C', { needs: 'selection' }),
    },
    {
      'select-all': reader('CmdOrCtrl+A', { needs: 'document' }),
      'change-side': reader('X', { needs: 'document' }),
      clear: reader('Escape', { isFixed: true, needs: 'document' }),
    },
    {
      'highlight-yellow': reader('1', { needs: 'selection' }),
      'highlight-green': reader('2', { needs: 'selection' }),
      'highlight-blue': reader('3', { needs: 'selection' }),
      'highlight-pink': reader('4', { needs: 'selection' }),
      'highlight-purple': reader('5', { needs: 'selection' }),
      'write-note': reader('N', { needs: 'selection' }),
      'add-phrase': reader('D', { needs: 'selection' }),
    },
    {
      'edit-reading': reader('R', { needs: 'document' }),
      'mark-known': reader('K', { needs: 'document' }),
    },
    {
      'open-card': reader('Enter', { needs: 'document' }),
      'pin-word': reader('P', { needs: 'document' }),
      'copy-word': reader('C', { needs: 'document' }),
      'add-term': reader('G', { needs: 'document' }),
      'mark-all': reader('H', { needs: 'document' }),
    },
  ],
  navigate: [
    {
      find: app('CmdOrCtrl+F', { needs: 'document' }),
      'find-next': app('F3 CmdOrCtrl+G', { needs: 'document', repeats: true }),
      'find-previous': app('Shift+F3 CmdOrCtrl+Shift+G', { needs: 'document', repeats: true }),
    },
    {
      'next-mark': app('Alt+Down', { needs: 'document', repeats: true }),
      'previous-mark': app('Alt+Up', { needs: 'document', repeats: true }),
      'next-term': app('Alt+Shift+Down', { needs: 'document', repeats: true }),
      'previous-term': app('Alt+Shift+Up', { needs: 'document', repeats: true }),
    },
    { 'toggle-strip': app('CmdOrCtrl+Shift+M') },
    {
      'go-back': app('Alt+Left CmdOrCtrl+['),
      'go-forward': app('Alt+Right CmdOrCtrl+]'),
      recent: app('CmdOrCtrl+Shift+H'),
    },
    {
      'go-to': app('CmdOrCtrl+J', { needs: 'document' }),
      'previous-heading': reader('[', { needs: 'document', repeats: true }),
      'next-heading': reader(']', { needs: 'document', repeats: true }),
    },
    {
      'next-tab': app('Ctrl+Tab CmdOrCtrl+PageDown', { repeats: true }),
      'previous-tab': app('Ctrl+Shift+Tab CmdOrCtrl+PageUp', { repeats: true }),
      'move-tab-right': app('CmdOrCtrl+Shift+PageDown', { repeats: true }),
      'move-tab-left': app('CmdOrCtrl+Shift+PageUp', { repeats: true }),
      'close-tab': app('CmdOrCtrl+W'),
      'reopen-tab': app('CmdOrCtrl+Shift+T'),
    },
    {
      'compare-with': app('CmdOrCtrl+Alt+K', { needs: 'document' }),
      'next-difference': app('F7', { repeats: true }),
      'previous-difference': app('Shift+F7', { repeats: true }),
    },
  ],
  help: [{ palette: app('CmdOrCtrl+K'), shortcuts: app('F1') }],
} as const satisfies Record<CommandSection, readonly Readonly<Record<string, Command>>[]>;

export const commandSections = [
  'file',
  'edit',
  'view',
  'reading',
  'selection',
  'navigate',
  'help',
] as const;
export type CommandSection = (typeof commandSections)[number];

/**
 * Where its key works: everywhere in the window, in the text when it has the focus, or wherever the
 * platform says (its own commands, run by a role of the menu).
 */
export type CommandScope = 'app' | 'reader' | 'system';

/** What must be there for a command to do anything. */
export type CommandNeeds = 'nothing' | 'document' | 'selection';

export type Command<Scope extends CommandScope = CommandScope> = {
  readonly scope: Scope;
  readonly needs: CommandNeeds;
  /** The usual keys; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** The key cannot be given to another command, nor another key to this. */
  readonly isFixed: boolean;
  /** A key that is held down runs it again and again. */
  readonly repeats: boolean;
};

type IdsOf<Group, Kind> = Group extends unknown
  ? { [Id in keyof Group]: Group[Id] extends Kind ? Id : never }[keyof Group]
  : never;
type Group = (typeof table)[CommandSection][number];
export type CommandId = IdsOf<Group, Command>;
/** A command that the app carries out itself. */
export type OwnCommandId = IdsOf<Group, Command<'app' | 'reader'>>;
/** A command of the platform. */
export type SystemCommandId = Exclude<CommandId, OwnCommandId>;

/** The groups of each section, with the ids in the order they are shown. */
export const commandGroups: Readonly<Record<CommandSection, readonly (readonly CommandId[])[]>> =
  Object.fromEntries(
    commandSections.map((section) => [section, table[section].map((group) => Object.keys(group))]),
  ) as Record<CommandSection, CommandId[][]>;

export const commands = Object.assign(
  {},
  ...commandSections.flatMap((section): readonly object[] => table[section]),
) as Readonly<Record<CommandId, Command>>;

export const commandIds = Object.keys(commands) as readonly CommandId[];

/** Whether a word from outside is the id of a command; another release may have other commands. */
export function isCommandId(name: string): name is CommandId {
  return Object.hasOwn(commands, name);
}

export function isOwnCommand(id: CommandId): id is OwnCommandId {
  return commands[id].scope !== 'system';
}

type Extra = Partial<Pick<Command, 'needs' | 'isFixed' | 'repeats'>>;

function app(keys: string, extra: Extra = {}): Command<'app'> {
  return command('app', keys, extra);
}

function reader(keys: string, extra: Extra): Command<'reader'> {
  return command('reader', keys, extra);
}

function system(keys: string): Command<'system'> {
  return command('system', keys, { isFixed: true });
}

function command<S extends CommandScope>(scope: S, keys: string, extra: Extra): Command<S> {
  const usual = { needs: 'nothing', isFixed: false, repeats: false } as const;
  return { ...usual, scope, keys: keys.split(' '), ...extra };
}

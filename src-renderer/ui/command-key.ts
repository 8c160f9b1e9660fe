/** The key that commands begin with on this system, as its users write it. */
export const commandKey = navigator.userAgent.includes('Macintosh') ? '⌘' : 'Ctrl';

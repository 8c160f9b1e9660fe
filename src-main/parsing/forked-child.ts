import { fork } from 'node:child_process';

import type { StartParserChild } from './parser-child';

/**
 * Start the parser as a child of plain Node.
 *
 * @param script - Absolute path of the built parser.
 */
export function forkedChild(script: string): StartParserChild {
  return (megabytes) => {
    const child = fork(script, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${megabytes}`],
      // What libraries print about a file is nobody's business.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      post: (message) => void child.send(message as never, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        let isTold = false;
        const tell = (): void => {
          if (!isTold) listener();
          isTold = true;
        };
        child.on('exit', tell);
        child.on('error', tell);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

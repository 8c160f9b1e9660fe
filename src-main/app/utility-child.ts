import { utilityProcess } from 'electron';

import type { StartParserChild } from '../parsing/parser-child';

/**
 * Start the parser as a utility process of Electron.
 *
 * @param script - Absolute path of the built parser.
 */
export function utilityChild(script: string): StartParserChild {
  return (megabytes) => {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Duizhao parser',
      execArgv: [`--max-old-space-size=${megabytes}`],
      // What libraries print about a file is nobody's business.
      stdio: 'ignore',
      // Nothing of the user's surroundings is of use to a parser.
      env: {},
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    };
  };
}

import { existsSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';

/**
 * A command that the kernel ends when the process that started it dies, whatever it dies of.
 * @param {[string, ...string[]]} command
 * @param {string} signal how it is ended
 * @returns {[string, ...string[]]}
 */
export function endingWithUs(command, signal = 'SIGTERM') {
  if (!existsSync(SETPRIV)) return command;
  return [SETPRIV, '--pdeathsig', signal.replace('SIG', ''), '--', ...command];
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program is.
 *
 * @param {string} program
 */
export function onPath(program) {
  const found = (process.env.PATH ?? '').split(delimiter).find((folder) => {
    try {
      return accessSync(join(folder, program), constants.X_OK) === undefined;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error(`no ${program} on the PATH: scripts/install --tests`);
  return join(found, program);
}

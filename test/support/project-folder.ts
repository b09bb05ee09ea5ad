import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

/** The folder of this project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A folder to run a command in, with the packages of this project, that is gone when the test is over.
 * @param files contents by path, such as `corpus/regions.yaml`
 */
export async function projectFolder(files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

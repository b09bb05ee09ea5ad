/** Where things are, relative to the folder a command runs in. */
export interface Folders {
  readonly corpus: string;
  readonly models: string;
  /** Where proposals and reports are put, a folder for each document. */
  readonly imports: string;
}

export const standardFolders: Folders = { corpus: 'corpus', models: 'models', imports: 'build/import' };

/** The content folder can't be used at all; the message is a whole sentence for an editor. */
export class ContentFolderError extends Error {
  override name = 'ContentFolderError';

  constructor(contentDir: string, reason: string | undefined) {
    const what =
      reason === 'ENOENT'
        ? 'does not exist'
        : reason === 'ENOTDIR'
          ? 'is not a folder'
          : reason === 'EMPTY'
            ? 'holds no site.yaml, no sections.yaml and no articles'
            : `can't be read (${reason ?? 'unknown reason'})`;
    super(`The content folder ${contentDir} ${what}. Set CONTENT_DIR to the folder that holds site.yaml.`);
  }
}

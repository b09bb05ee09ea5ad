import { texts } from './texts.ts';

/** What a reader must know besides the document's words. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <div class="notices" role="note" aria-label={texts.notices}>
      {notices.map((notice) => (
        <p>{notice}</p>
      ))}
    </div>
  );
}

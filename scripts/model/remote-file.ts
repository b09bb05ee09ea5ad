import { downloadError } from './download-error.ts';

/** What the hub says of a file before it is fetched. */
export interface RemoteFile {
  /** Where its bytes are, after redirects. */
  readonly url: string;
  /** In bytes; null where the server does not say. */
  readonly size: number | null;
  /** SHA-256 of a large file, or git's SHA-1 of a small one; null where the server gives neither. */
  readonly checksum: { readonly kind: 'sha256' | 'git-sha1'; readonly value: string } | null;
}

const MOST_REDIRECTS = 5;

/**
 * Asks for a file's address, size and checksum. The hub redirects a large file to where its bytes are, and says of it
 * `X-Linked-Size` and `X-Linked-ETag` (its SHA-256) with the redirect.
 * @param url `{endpoint}/{id}/resolve/{revision}/{path}`
 * @returns null where there is no such file
 * @throws Error in words for a person: no network, no permission, a server at fault
 */
export async function describeRemote(url: string): Promise<RemoteFile | null> {
  let at = url;
  let linkedSize: string | null = null;
  let tag: string | null = null;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await fetch(at, {
      method: 'HEAD',
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity' },
    }).catch((cause: unknown) => {
      throw downloadError(url, cause);
    });
    linkedSize ??= response.headers.get('x-linked-size');
    tag ??= response.headers.get('x-linked-etag');
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      at = new URL(location, at).href;
      continue;
    }
    if (response.status === 404) return null;
    if (response.status === 401 || response.status === 403)
      throw new Error(`${url}：没有这个模型，或者要登录才能取（${response.status}）`);
    if (!response.ok) throw new Error(`${url}：服务器答 ${response.status}，过一会儿再试`);
    const size = linkedSize ?? response.headers.get('content-length');
    return {
      url: at,
      size: size === null ? null : Number(size),
      checksum: checksumOf(tag ?? response.headers.get('etag')),
    };
  }
  throw new Error(`${url}：转来转去，找不到文件`);
}

function checksumOf(tag: string | null): RemoteFile['checksum'] {
  const [, value] = /^(?:W\/)?"?([0-9a-f]+)"?$/.exec(tag ?? '') ?? [];
  if (value?.length === 64) return { kind: 'sha256', value };
  return value?.length === 40 ? { kind: 'git-sha1', value } : null;
}

/** A download that cannot go on, in words for whoever started it. */
export function downloadError(what: string, cause?: unknown): Error {
  const code = codeOf(cause);
  if (code === 'ENOSPC')
    return new Error(`磁盘满了，${what} 没有取完；腾出地方再运行一次，会接着取`, { cause });
  return new Error(
    `连不上，${what} 没有取完${code === undefined ? '' : `（${code}）`}。再运行一次会接着取；这台机器不能上网的话，在能上网的机器上取好，把文件夹拷过来，或用 HF_ENDPOINT 指向内网镜像`,
    { cause },
  );
}

/** The system's code of an error or of what caused it: `ENOTFOUND`, `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

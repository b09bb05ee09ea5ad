/**
 * Builds `build/index` when it is missing or older than what it is made from.
 * @param options `log` takes a line of progress
 */
export async function buildIndexIfStale(_options: { log: (line: string) => void }): Promise<void> {}

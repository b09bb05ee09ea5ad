/** Ids right in a run against those of the run accepted last. */
export interface Compared {
  /** Right then and not now. */
  readonly lost: readonly string[];
  /** Right now and not then. */
  readonly gained: readonly string[];
}

/** @param accepted undefined where the set was never accepted: nothing is gained or lost then */
export function compare(accepted: readonly string[] | undefined, right: readonly string[]): Compared {
  if (accepted === undefined) return { lost: [], gained: [] };
  return {
    lost: accepted.filter((id) => !right.includes(id)),
    gained: right.filter((id) => !accepted.includes(id)),
  };
}

/** 「与认可的结果比：得 1（co-003） 失 1（co-007）」; empty where nothing changed. */
export function comparisonLine({ lost, gained }: Compared): string {
  if (lost.length + gained.length === 0) return '';
  const list = (ids: readonly string[]) => (ids.length === 0 ? '0' : `${ids.length}（${ids.join(' ')}）`);
  return `  与认可的结果比：得 ${list(gained)} 失 ${list(lost)}`;
}

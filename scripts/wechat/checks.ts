import { addressChecks } from './checks/address.ts';
import type { Check } from './checks/check.ts';
import { conversationChecks } from './checks/conversation.ts';
import { forgedChecks } from './checks/forged.ts';
import { malformedChecks } from './checks/malformed.ts';
import type { Correspondent } from './correspondent.ts';

/**
 * Everything that is checked of a running server.
 * @param accountMode the mode its account is set to
 * @param pause between two tries, in milliseconds: WeChat waits five seconds
 */
export function checksOf(
  wechat: Correspondent,
  accountMode: Correspondent['mode'],
  pause: number,
): readonly Check[] {
  return [
    ...addressChecks(wechat),
    ...conversationChecks(wechat, accountMode, pause),
    ...forgedChecks(wechat),
    ...malformedChecks(wechat),
  ];
}

/**
 * Runs checks one after another.
 * @param print takes one line per check
 * @returns how many failed
 */
export async function runChecks(checks: readonly Check[], print: (line: string) => void): Promise<number> {
  let failed = 0;
  for (const { name, run } of checks) {
    const fault = await run().catch((error: unknown) =>
      error instanceof Error ? error.message : `${error}`,
    );
    if (fault !== null) failed += 1;
    print(fault === null ? `✓ ${name}` : `✗ ${name}：${fault}`);
  }
  return failed;
}

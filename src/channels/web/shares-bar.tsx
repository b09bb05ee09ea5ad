import { exchangeTexts } from './exchange-texts.ts';
import type { Share } from './shares.ts';

/** The bar's length in its own units; a hundredth of it parts two shares. */
const LENGTH = 1000;
const GAP = LENGTH / 100;

/** Who pays what, as one bar and, for those who do not see it, as a list of the same figures. */
export function SharesBar({ shares }: { readonly shares: readonly Share[] }) {
  const drawn = shares.filter(({ amount }) => amount > 0);
  const total = drawn.reduce((sum, { amount }) => sum + amount, 0);
  const before = (index: number) => drawn.slice(0, index).reduce((sum, { amount }) => sum + amount, 0);
  const at = (amount: number) => Math.round((amount / total) * LENGTH);
  return (
    <figure class="shares">
      <figcaption class="part">{exchangeTexts.shares}</figcaption>
      <svg viewBox={`0 0 ${LENGTH} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {drawn.map(({ payer, amount }, index) => {
          const start = at(before(index)) + (index === 0 ? 0 : GAP);
          const end = at(before(index) + amount);
          return (
            <rect class={`share-${payer}`} x={start} y={0} width={Math.max(0, end - start)} height={1} />
          );
        })}
      </svg>
      <ul>
        {shares.map(({ payer, label, text }) => (
          <li class={`share-${payer}`}>
            {label} <b>{text}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

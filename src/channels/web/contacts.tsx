import type { ContactLine } from '../../dialogue/answer.ts';
import { texts } from './texts.ts';

/** Whom to call; an office printed without its number is named all the same. */
export function Contacts({ contacts }: { readonly contacts: readonly ContactLine[] }) {
  if (contacts.length === 0) return null;
  const callable = contacts.some(({ phone }) => phone !== null);
  return (
    <div class="contacts">
      <h2 class="part">{callable ? texts.contacts : texts.offices}</h2>
      <ul>
        {contacts.map(({ name, phone }) => (
          <li>
            {phone === null ? (
              <span class="office">{name}</span>
            ) : (
              <a class="call" href={`tel:${phone.replace(/[^\d+-]/g, '')}`}>
                <span>{name}</span> <b>{phone}</b>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { Contact, ContactPurpose, Region } from '../../corpus/schema.ts';
import type { ContactLine } from '../answer.ts';

const LIMIT = 2;

/**
 * Whom to call about a matter: the region's own contacts for it, those with a number first; where none has a
 * number, the common region's too.
 * @param common the region whose contacts serve everywhere, such as the nationwide hotline
 */
export function contactsFor(
  region: Region | null,
  matter: ContactPurpose,
  common: Region | null,
): ContactLine[] {
  const own = region ? choose(region.contacts, matter) : [];
  const reachable = own.some(({ phone }) => phone !== undefined);
  if (reachable || common === null || common === region) return own.map(line);
  // An office without a number is named, but there must be somebody to call.
  return [...own.slice(0, LIMIT - 1), ...choose(common.contacts, 'general')].slice(0, LIMIT).map(line);
}

function line({ name, phone }: Contact): ContactLine {
  return { name, phone: phone ?? null };
}

function choose(contacts: readonly Contact[], matter: ContactPurpose): Contact[] {
  const fit = contacts.filter(({ purposes }) => purposes.includes(matter));
  const chosen = fit.length > 0 ? fit : contacts.filter(({ purposes }) => purposes.includes('general'));
  return [...chosen]
    .sort((a, b) => Number(b.phone !== undefined) - Number(a.phone !== undefined))
    .slice(0, LIMIT);
}

/** What is said to a message: a text, handing over to a person at the account's own desk, or nothing. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'transfer' }
  | { readonly kind: 'none' };

export const noReply: Reply = { kind: 'none' };

/** A reply that is a text. */
export function textReply(text: string): Reply {
  return { kind: 'text', text };
}

const prefixes = { text: 't', transfer: 'h', none: 'n' } as const;

/** One short text for the store: a letter for the kind, then what is said. */
export function encodeReply(reply: Reply): string {
  return prefixes[reply.kind] + (reply.kind === 'text' ? reply.text : '');
}

/** The reply that {@link encodeReply} wrote; nothing is said where it is not one. */
export function decodeReply(stored: string): Reply {
  if (stored.startsWith(prefixes.text)) return textReply(stored.slice(1));
  return stored === prefixes.transfer ? { kind: 'transfer' } : noReply;
}

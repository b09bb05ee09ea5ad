import { z } from 'zod';

/** What the standard menu's buttons send when they are pressed. */
export const menuKeys = {
  ask: 'ask',
  calculate: 'calculate',
  payment: 'payment',
  contacts: 'contacts',
} as const;

export type MenuKey = (typeof menuKeys)[keyof typeof menuKeys];

const key = z.enum(menuKeys);
const name = z.string().min(1).max(16);
const leaf = z.union([z.strictObject({ name, key }), z.strictObject({ name, url: z.url() })]);

/** A button that says something, opens a page, or unfolds into others. */
export const menuItemSchema = z.union([
  ...leaf.options,
  z.strictObject({ name, items: z.array(leaf).min(1).max(5) }),
]);

export type MenuItem = Readonly<z.infer<typeof menuItemSchema>>;

/** The menu of an account that names none of its own. */
export const standardMenu: readonly MenuItem[] = [
  { name: '问一问', key: menuKeys.ask },
  {
    name: '办事',
    items: [
      { name: '算一算', key: menuKeys.calculate },
      { name: '缴费指南', key: menuKeys.payment },
    ],
  },
  { name: '人工电话', key: menuKeys.contacts },
];

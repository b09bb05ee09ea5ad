import { utf8Length } from './cut-text.ts';
import type { MenuItem } from './menu.ts';

/** Longest names WeChat takes, in bytes of UTF-8. */
const longest = { button: 16, inner: 60 } as const;

type Leaf = Exclude<MenuItem, { readonly items: unknown }>;

/** A button as WeChat's interface has it. */
export type MenuButton =
  | { readonly type: 'click'; readonly name: string; readonly key: string }
  | { readonly type: 'view'; readonly name: string; readonly url: string }
  | { readonly name: string; readonly sub_button: readonly MenuButton[] };

function named(name: string, most: number): string {
  if (utf8Length(name) <= most) return name;
  throw new RangeError(`菜单「${name}」的名称太长：不超过 ${Math.floor(most / 3)} 个汉字`);
}

function leafButton(leaf: Leaf, most: number): MenuButton {
  const name = named(leaf.name, most);
  return 'key' in leaf ? { type: 'click', name, key: leaf.key } : { type: 'view', name, url: leaf.url };
}

/**
 * A menu as `POST /cgi-bin/menu/create` takes it.
 * @throws RangeError naming the button whose name is too long
 */
export function menuRequest(menu: readonly MenuItem[]): { readonly button: readonly MenuButton[] } {
  const button = menu.map((item): MenuButton => {
    if (!('items' in item)) return leafButton(item, longest.button);
    const inner = item.items.map((leaf) => leafButton(leaf, longest.inner));
    return { name: named(item.name, longest.button), sub_button: inner };
  });
  return { button };
}

import type { Region } from '../../corpus/schema.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findMentions, type PlaceMention } from './place-mention.ts';
import { type PlaceRole, placeRole } from './place-role.ts';
import { hasSettled } from './settled.ts';

export type InsuredPlace =
  | { readonly kind: 'region'; readonly code: string }
  /** `parentOf`: covered regions inside it; a question from one of them is about its own rules after all. */
  | { readonly kind: 'elsewhere'; readonly name: string; readonly parentOf: readonly string[] }
  | { readonly kind: 'none' };

export interface PlaceReading {
  readonly insured: InsuredPlace;
  /** A place that is only where the hospital, the work or the school is, or where somebody comes from. */
  readonly care: string | null;
  /** The covered region that `care` is; to be used only when nothing else says where somebody is insured. */
  readonly careRegion: string | null;
}

/** Said by people who ask about the place they have come to. */
const HERE =
  /这边|这里|这儿|这块|这头|这[搭垯达](?!成)|本地|当地|你们|我们(?:这|县|市)|咱们?(?:这|县|市)|这个?(?:地方|城市|县|市)|[在来到]这(?=[住租买开打做上工干读念生带过])/u;

/** 「亲戚在盐城，他们那边医保交多少」 */
const THEIRS = /[他她]们?那(?:边|里|儿|头)?的?(?:居民|农村|职工|城乡)*(?:医保|合疗|新农合|合作医疗|社保)/u;

interface Placed {
  readonly mention: PlaceMention;
  readonly role: PlaceRole;
}

const last = (placed: readonly Placed[], ...roles: readonly PlaceRole[]) =>
  placed.findLast(({ role }) => roles.includes(role))?.mention;

/**
 * Which region a question is about, and which place is only where care is.
 *
 * As a clerk would: where somebody wants to be insured comes before whose insurance is named, that before where
 * somebody says to belong, and that before where somebody merely is. 「恩施户口，住在淮安，能在淮安参保吗」 is about
 * 淮安. A place that is not covered counts only when its own insurance is asked about, or when somebody says to be
 * from there and names neither a covered region nor 「这边」 nor tells of a life here: 「户口在菏泽，租房住了八年」.
 *
 * @param text simplified characters, personal numbers masked
 * @param regions the covered regions by code
 */
export function findPlace(
  text: string,
  regions: ReadonlyMap<string, Region>,
  gazetteer: Gazetteer,
): PlaceReading {
  return placeAmong(text, findMentions(text, regions, gazetteer));
}

/** {@link findPlace} for whoever has found the places that the text names. */
export function placeAmong(text: string, mentions: readonly PlaceMention[]): PlaceReading {
  const placed = mentions
    .map((mention) => ({ mention, role: placeRole(text, mention) }))
    .filter(({ role }) => role !== 'none');
  const covered = placed.filter(({ mention }) => mention.region !== null);
  const others = placed.filter(({ mention }) => mention.region === null);

  // 「上海的起付线高，我在上海住院」: rates of a place where one goes are asked by somebody insured at home
  const visited = new Set(others.filter(({ role }) => role === 'care').map(({ mention }) => mention.name));
  const ruled = others.filter(({ mention, role }) => role === 'ruled' && !visited.has(mention.name));
  const theirs = THEIRS.test(text) ? last(others, 'care') : undefined;
  const foreign = last(others, 'insured') ?? last(ruled, 'ruled') ?? theirs;
  const newcomer = HERE.test(text) || hasSettled(text, mentions) ? undefined : last(others, 'home');
  const meant =
    last(covered, 'wished') ??
    last(covered, 'insured') ??
    foreign ??
    last(covered, 'home') ??
    last(covered, 'plain') ??
    newcomer;
  const care = placed
    .filter(({ mention }) => mention !== meant && mention.name !== meant?.name)
    .at(-1)?.mention;
  return {
    insured: !meant
      ? { kind: 'none' }
      : meant.region !== null
        ? { kind: 'region', code: meant.region }
        : { kind: 'elsewhere', name: meant.name, parentOf: meant.parentOf },
    care: care?.name ?? null,
    careRegion: care?.region ?? null,
  };
}

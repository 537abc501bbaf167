import type { LinkedDocument, Notice } from '@minzong/api-contract';
import {
  BASIS_LINKS,
  type DocumentType,
  type Locale,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import { dayInChina } from '../../../china-day';
import type { Tables } from '../../../database/schema';
import { chooseLocale } from '../../../locale-choice';
import { VERSION_COLUMNS } from '../content.store';
import { followSuccessors, lastWithdrawn, type ChainEnd, type Version } from '../successors';
import { linkedDocument } from './link-cards';
import { parseStanding } from './standing';

/** A policy that a document rests on: what it says of itself, or what became of it. */
interface Basis extends ChainEnd {
  versions: (Version & { standing: string | null })[];
  end: ChainEnd;
}

const readVersions = (trx: Transaction<Tables>) => (type: DocumentType, id: string) =>
  trx
    .selectFrom('documents')
    .select([...VERSION_COLUMNS, 'standing'])
    .where('type', '=', type)
    .where('id', '=', id)
    .execute();

const basisIdsOf = (document: PublishedDocument): string[] => {
  const links: Partial<Record<string, { id: string }[]>> = document.links;
  return BASIS_LINKS.flatMap((name) => (links[name] ?? []).map(({ id }) => id));
};

/** The policies that a document rests on, in any of its languages. */
export const readBases = async (
  trx: Transaction<Tables>,
  documents: readonly PublishedDocument[],
): Promise<Basis[]> => {
  const bases: Basis[] = [];
  for (const id of new Set(documents.flatMap(basisIdsOf))) {
    const policy = { type: 'policy' as const, id };
    const versions = await readVersions(trx)(policy.type, policy.id);
    if (versions.length === 0) continue;
    bases.push({ ...policy, versions, end: await followSuccessors(policy, readVersions(trx)) });
  }
  return bases;
};

const publishedOf = <T extends Version>(versions: readonly T[]): Map<Locale, T> =>
  new Map(
    versions
      .filter(({ state }) => state === 'published')
      .map((version) => [version.locale as Locale, version]),
  );

const shown = (end: ChainEnd, locale: Locale): LinkedDocument | undefined => {
  const published = publishedOf(end.versions);
  const chosen = chooseLocale(locale, published);
  const version = chosen === undefined ? undefined : published.get(chosen);
  return chosen === undefined || version === undefined
    ? undefined
    : linkedDocument(end, chosen, version);
};

const dayOf = (moment: string): string => dayInChina(Date.parse(moment));

const withdrawnBasis = ({ versions, end }: Basis, locale: Locale): Notice => {
  const last = lastWithdrawn(versions);
  const successor = shown(end, locale);
  return {
    kind: 'withdrawn',
    about: 'basis',
    ...(last?.withdrawn_at == null ? {} : { on: dayOf(last.withdrawn_at) }),
    by: successor === undefined ? [] : [successor],
  };
};

/** What a document in one language must say of a policy that it rests on. */
export const basisNotices = (basis: Basis, locale: Locale): Notice[] => {
  const published = publishedOf(basis.versions);
  const chosen = chooseLocale(locale, published);
  const version = chosen === undefined ? undefined : published.get(chosen);
  if (chosen === undefined || version === undefined) return [withdrawnBasis(basis, locale)];
  const policy = linkedDocument(basis, chosen, version);
  const { notices = [], withdrawn } = parseStanding(version.standing);
  const own = notices.map((notice) => ({ ...notice, about: 'basis' as const, policy }));
  if (withdrawn === undefined) return own;
  const on = dayOf(withdrawn.at);
  return [...own, { kind: 'withdrawn', about: 'basis', on, policy, by: [] }];
};

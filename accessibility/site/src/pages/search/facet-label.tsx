import { collectionOf, type FacetCount } from '@minzong/api-contract';
import { documentType, validity } from '@minzong/content-types';
import { TextRuns } from '../../components/text-runs';
import { Say, useSurroundings } from '../../layout/language';
import type { Narrowing } from './asked';

interface FacetLabelProps {
  name: Narrowing;
  value: string;
  /** what the api calls the value, where it is known */
  counts?: FacetCount[] | undefined;
}

/** What a reader calls the value of a facet: a word of this site where it has one. */
export const FacetLabel = ({ name, value, counts = [] }: FacetLabelProps) => {
  const { locale } = useSurroundings();
  const type = documentType.safeParse(value);
  if (name === 'type' && type.success) return <Say word={collectionOf(type.data)} />;
  const standing = validity.safeParse(value);
  if (name === 'validity' && standing.success) return <Say word={`validity.${standing.data}`} />;
  const label = counts.find((count) => count.value === value)?.label ?? value;
  return <TextRuns lang={locale} text={label} />;
};

export const NARROWING_WORDS = {
  type: 'type',
  region: 'region',
  ethnicGroup: 'ethnicGroup',
  year: 'year',
  validity: 'validity',
  from: 'dayFrom',
  to: 'dayTo',
} as const satisfies Record<Narrowing, string>;

import type { ServedDocument } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import type { VNode } from 'preact';
import type { FormatSizes } from '../../downloads/formats';
import type { Belongings } from './belongings';
import type { MagazineNeighbours } from './magazine-article';

/** What a detail page may show beside its document. */
export interface Beside {
  /** documents filed under this topic, column, region or ethnic group */
  belongings: Belongings[];
  /** the articles before and after this one in its issue */
  neighbours: MagazineNeighbours;
  /** sizes of the other forms of the document; absent where none are offered */
  formats?: FormatSizes | undefined;
}

export interface DetailProps<T extends DocumentType> {
  document: ServedDocument<T>;
  beside: Beside;
}

/** How the documents of one type are drawn below their title. */
export type Detail<T extends DocumentType> = (props: DetailProps<T>) => VNode | null;

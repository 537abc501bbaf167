import type { Piece } from '../manuscript';
import { named } from '../phrases';
import type { Body } from './body';

/** Documents that others are filed under: in a book only what they say of themselves. */
export const columnBody = (): Piece[] => [];

export const regionBody: Body<'region'> = (region, { fact, facts, say, linked }) =>
  facts(
    fact('level', say(`level.${region.level}`)),
    fact('code', region.code),
    fact('parent', linked('parent').flatMap(named)),
  );

export const ethnicGroupBody: Body<'ethnic-group'> = (group, { fact, facts }) =>
  facts(fact('romanisedName', group.romanisedName), fact('code', group.code));

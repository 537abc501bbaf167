import type { Draft } from '../draft';
import { chinesePassagesOf, type Passage } from './reading';

/** Where a guide tells in running words what its lists say as well. */
const TELLING =
  /^(?:conditions|brief|summary|body|procedure\.\d+\.description|questions\.\d+\.answer)$/;

/** The passages of a guide that retell its lists: conditions, procedure, brief, questions, body. */
export const tellingPassages = (guide: Draft<'service-guide'>): Passage[] =>
  chinesePassagesOf(guide).filter(({ path }) => TELLING.test(path));

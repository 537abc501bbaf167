import type { Page } from 'playwright-core';
import type { System } from '../system/system';
import { describeLexiconDesk } from './lexicon-desk';
import { describeSearchDesk } from './search-desk';

interface Stage {
  system: System;
  /** whoever has signed in with a role */
  person: (role: 'administrator' | 'first-reviewer') => Page;
  writer: Page;
}

/** What people of the desk decide for all documents, in the system that the file has started. */
export const describeDesks = (stage: () => Stage): void => {
  describeSearchDesk(() => ({ system: stage().system, page: stage().person('administrator') }));
  describeLexiconDesk(() => ({ ...stage(), page: stage().person('first-reviewer') }));
};

import { Book } from '@strapi/icons';
import { contentManagerOf, type Area } from '../area';
import { label } from '../label';
import { LexiconPanel } from './lexicon-panel';

/** Named before Strapi gathers its translations. */
const LABEL = label('lexicon', '读音词库');

/** 读音词库: how words are read in braille, aloud and above the text. */
export const lexicon: Area = {
  register(app) {
    app.addMenuLink({
      to: 'lexicon',
      icon: Book,
      intlLabel: LABEL,
      permissions: [{ action: 'api::editorial.lexicon.read', subject: null }],
      position: 6,
      Component: () => import('./lexicon-page'),
    });
  },
  bootstrap(app) {
    contentManagerOf(app).addEditViewSidePanel([LexiconPanel]);
  },
};

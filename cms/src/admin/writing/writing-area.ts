import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf, type Area } from '../area';
import { NewFromWord } from './new-from-word';
import { WritingPanel } from './writing-panel';

interface ListView {
  injectComponent(view: string, zone: string, piece: { name: string; Component: unknown }): void;
}

/** Writing from Word: in the list of a type and beside the text editor. */
export const writing: Area = {
  bootstrap(app: StrapiApp) {
    contentManagerOf(app).addEditViewSidePanel([WritingPanel]);
    (app.getPlugin('content-manager') as unknown as ListView).injectComponent(
      'listView',
      'actions',
      { name: 'new-from-word', Component: NewFromWord },
    );
  },
};

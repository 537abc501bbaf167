import { contentManagerOf, type Area } from '../area';
import { withFieldNotes } from './field-notes-hook';
import { FindingsPanel } from './findings-panel';
import { styleNotes } from './note-style';

export const findings: Area = {
  bootstrap(app) {
    styleNotes();
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withFieldNotes);
    contentManagerOf(app).addEditViewSidePanel([FindingsPanel]);
  },
};

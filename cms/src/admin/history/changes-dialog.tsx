import { DialogFrame } from '../document/dialog-frame';
import type { DeskDialogProps } from '../review/desk-dialogs';
import { DifferenceBetween } from './difference-between';

/** What the draft says otherwise than what the public reads. */
export const ChangesDialog = ({ documentKey }: DeskDialogProps) => (
  <DialogFrame title="草稿与已发布的对照">
    <DifferenceBetween documentKey={documentKey} from="published" to="draft" />
  </DialogFrame>
);

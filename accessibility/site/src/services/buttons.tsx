import { Say } from '../layout/language';
import type { Word } from '../words/say';
import type { Sheet, SheetAct } from './sheet';

interface ActButtonProps {
  sheet: Pick<Sheet, 'action' | 'prefix'>;
  act: SheetAct | `remove-${string}`;
  word: Word;
  /** where the page that comes back is read on */
  anchor: string;
  class?: string;
  /** id of what the button is about, when its words do not say so */
  about?: string;
}

/** A button that sends the form to do something with it. */
export const ActButton = ({ sheet, act, word, anchor, about, ...rest }: ActButtonProps) => (
  <Say
    as="button"
    type="submit"
    name="do"
    value={sheet.prefix + act}
    formaction={`${sheet.action}#${anchor}`}
    aria-describedby={about}
    word={word}
    {...rest}
  />
);

/** Shows what an answer brings with it. */
export const UpdateButton = (props: { sheet: Sheet; word: Word; anchor: string }) => (
  <ActButton {...props} act="update" class="second" />
);

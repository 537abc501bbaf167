import { useSurroundings } from '../layout/language';
import { dateText, dayOf } from '../words/dates';

/** A day, readable for people and machines. `moment` is a day or a moment in ISO 8601. */
export const Day = ({ moment }: { moment: string }) => {
  const { locale } = useSurroundings();
  return <time datetime={dayOf(moment)}>{dateText(moment, locale)}</time>;
};

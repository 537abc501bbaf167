import { Say, useSay } from '../../layout/language';

interface SheetProps {
  lines: readonly string[];
  number: number;
  width: number;
  /** of the cells: zh-Brai or en-Brai */
  language: string;
}

/**
 * One embossed page, line by line. To a screen reader it is a picture with a name: it would spell
 * every cell dot by dot, and whoever uses one has the file.
 */
export const Sheet = ({ lines, number, width, language }: SheetProps) => {
  const say = useSay();
  const written = lines.filter((line) => line !== '').length;
  const name = say('sheetOf', { lines: written });
  return (
    <section class={`sheet cells-${String(width)}`} id={`sheet-${String(number)}`}>
      <Say as="h2" word="sheet" values={{ n: number }} />
      <div class="paper" role="img" aria-label={name.text} lang={name.lang}>
        <ol lang={language} aria-hidden>
          {lines.map((line, at) => (
            <li key={String(at)}>{line === '' ? '\u2800' : line}</li>
          ))}
        </ol>
      </div>
    </section>
  );
};

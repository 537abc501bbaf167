import type { ComponentChildren } from 'preact';
import { Say } from '../layout/language';
import type { Word } from '../words/say';

/** One bar: what it is called, how long it is, and the number that stands at its end. */
export interface Bar {
  label: ComponentChildren;
  value: number;
  text: ComponentChildren;
}

interface BarsProps {
  /** the finding, as a sentence */
  finding: ComponentChildren;
  series: readonly { word: Word; bars: readonly Bar[] }[];
}

const BarLine = ({ bar, most, kind }: { bar: Bar; most: number; kind: number }) => (
  <li>
    <span class="bar-label">{bar.label}</span>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect
        class={`bar-${String(kind)}`}
        width={most === 0 ? 0 : Math.round((bar.value / most) * 1000) / 10}
        height="10"
      />
    </svg>
    <span class="bar-value">{bar.text}</span>
  </li>
);

/**
 * A chart of bars with its finding as title and each number written at its bar, as text: it can be
 * read aloud, enlarged and printed in black and white.
 */
export const Bars = ({ finding, series }: BarsProps) => {
  const most = Math.max(0, ...series.flatMap(({ bars }) => bars.map(({ value }) => value)));
  return (
    <figure class="bars">
      <figcaption>{finding}</figcaption>
      {series.map(({ word, bars }, kind) => (
        <div key={word}>
          <Say as="p" class="bars-name" word={word} />
          <ul>
            {bars.map((bar, at) => (
              <BarLine key={String(at)} bar={bar} most={most} kind={kind + 1} />
            ))}
          </ul>
        </div>
      ))}
    </figure>
  );
};

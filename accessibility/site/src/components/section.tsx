import type { ComponentChildren } from 'preact';
import { Say } from '../layout/language';
import type { Values, Word } from '../words/say';

interface SectionProps {
  title: Word;
  values?: Values;
  class?: string;
  /** id of the section's heading */
  id?: string;
  children: ComponentChildren;
  /** a way to the whole of what the section shows a part of */
  more?: { href: string; name: Word; values?: Values };
}

/** A part of a page under a heading of the second level. */
export const Section = ({ title, values, id, more, children, ...rest }: SectionProps) => (
  <section class={`part ${rest.class ?? ''}`.trim()}>
    <div class="part-head">
      <Say as="h2" word={title} values={values} id={id} />
      {more === undefined ? null : (
        <Say as="a" word={more.name} values={more.values} href={more.href} />
      )}
    </div>
    {children}
  </section>
);

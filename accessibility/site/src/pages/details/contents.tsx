import type { Block } from '@minzong/content-types';
import { plainText } from '../../components/rich-text/composition';
import { Labelled, Run, Say } from '../../layout/language';

const FEWEST_HEADINGS = 3;

/** The headings of a long body, for looking over and for going straight to a part. */
export const Contents = ({ body, locale }: { body: Block[]; locale: string }) => {
  const seen = new Set<string>();
  const headings = body.flatMap((block) => {
    if (block.type !== 'heading' || block.level > 3 || seen.has(block.anchor)) return [];
    const text = plainText(block.children);
    seen.add(block.anchor);
    return text === '' ? [] : [{ text, anchor: block.anchor, level: block.level }];
  });
  return headings.length < FEWEST_HEADINGS ? null : (
    <Labelled as="nav" label="contents" class="contents">
      <Say as="h2" word="contents" />
      <Run as="ol" lang={locale}>
        {headings.map(({ text, anchor, level }) => (
          <li key={anchor} class={`level-${String(level)}`}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </Run>
    </Labelled>
  );
};

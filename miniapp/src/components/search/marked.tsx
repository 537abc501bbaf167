import type { Segment } from '@minzong/api-contract';
import { Text } from '@tarojs/components';
import { Fragment } from 'react';
import { scriptRuns } from './script-runs';

/** Excerpts run over the lines of a text; a hit shows them as one. */
const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** A text with what matched marked in it, every script in its own glyphs. */
export const Marked = ({ segments }: { segments: Segment[] }) => (
  <>
    {segments.map(({ text, match }, index) => (
      // A new answer brings new segments; none are moved.
      <Fragment key={index}>
        {scriptRuns(onOneLine(text)).map((run, position) => {
          const classes = [match ? 'match' : '', run.className].filter((name) => name !== '');
          // Plain words need no node of their own, which keeps the data of the page small.
          if (classes.length === 0) return run.text;
          return (
            <Text key={position} className={classes.join(' ')}>
              {run.text}
            </Text>
          );
        })}
      </Fragment>
    ))}
  </>
);

/** The same as one line of words, for the screen reader. */
export const wordsOf = (segments: Segment[]): string =>
  segments
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

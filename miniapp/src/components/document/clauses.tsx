import type { Policy } from '@minzong/content-types';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useGradual } from '../../content/use-gradual';
import { scrollToId } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** A code of law has two thousand. */
const CLAUSES_AT_ONCE = 200;

/** The clauses of a policy, folded until asked for; each leads to its place in the text. */
export const Clauses = ({ clauses }: { clauses: Policy['clauses'] }) => {
  const { document } = useWords();
  const [open, setOpen] = useState(false);
  const shown = useGradual(open ? clauses.length : 0, CLAUSES_AT_ONCE);
  if (clauses.length === 0) return null;
  return (
    <View className="clauses">
      <Tap
        className={open ? 'fold fold-open' : 'fold'}
        expanded={open}
        label={document.contents}
        onTap={() => {
          setOpen(!open);
        }}
      >
        {`${document.contents}（${String(clauses.length)}）`}
      </Tap>
      {open && (
        <View className="clause-grid">
          {clauses.slice(0, shown).map(({ anchor, label }) => (
            <Tap
              key={anchor}
              className="clause-link"
              role="link"
              onTap={() => {
                scrollToId(anchor);
              }}
            >
              {label}
            </Tap>
          ))}
        </View>
      )}
    </View>
  );
};

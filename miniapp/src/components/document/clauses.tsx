import type { Policy } from '@minzong/content-types';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { scrollToId } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** The clauses of a policy, folded until asked for; each leads to its place in the text. */
export const Clauses = ({ clauses }: { clauses: Policy['clauses'] }) => {
  const { document } = useWords();
  const [open, setOpen] = useState(false);
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
          {clauses.map(({ anchor, label }) => (
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

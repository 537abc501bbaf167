import { Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** The box, with the keyboard open from the start, and its button. */
export const SearchBox = ({ asked, onAsk }: { asked: string; onAsk: (text: string) => void }) => {
  const { search } = useWords();
  const [text, setText] = useState(asked);
  useEffect(() => {
    setText(asked);
  }, [asked]);
  return (
    <View className="search-box" aria-role="search">
      <Input
        className="search-input"
        value={text}
        focus={asked === ''}
        confirmType="search"
        maxlength={200}
        placeholder={search.placeholder}
        placeholderClass="search-placeholder"
        // iOS reads the name of an input only when it also has this role.
        aria-role="textbox"
        aria-label={search.placeholder}
        onInput={({ detail }) => {
          setText(detail.value);
        }}
        onConfirm={({ detail }) => {
          onAsk(detail.value);
        }}
      />
      <Tap
        className="button button-main search-submit"
        onTap={() => {
          onAsk(text);
        }}
      >
        {search.submit}
      </Tap>
    </View>
  );
};

import { Input, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

interface SearchBoxProps {
  /** what is searched now */
  asked: string;
  /** words as they are typed, without the letters of an input method that are still to become words */
  onType: (text: string) => void;
  onAsk: (text: string) => void;
}

/** The box, with the keyboard open from the start, and its button. */
export const SearchBox = ({ asked, onType, onAsk }: SearchBoxProps) => {
  const { search } = useWords();
  const [text, setText] = useState(asked);
  const composing = useRef(false);
  useEffect(() => {
    setText(asked);
  }, [asked]);
  const type = (value: string): void => {
    setText(value);
    if (!composing.current) onType(value);
  };
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
        onKeyboardCompositionStart={() => {
          composing.current = true;
        }}
        onKeyboardCompositionEnd={() => {
          composing.current = false;
          onType(text);
        }}
        onInput={({ detail }) => {
          type(detail.value);
        }}
        onConfirm={({ detail }) => {
          onAsk(detail.value);
        }}
      />
      {text !== '' && (
        <Tap
          className="search-empty"
          label={search.empty}
          onTap={() => {
            type('');
          }}
        />
      )}
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

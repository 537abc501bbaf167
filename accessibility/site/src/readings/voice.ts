import { createSpokenForm, createTranslator, type Translator } from '@minzong/braille';
import { loadDictionary } from '@minzong/braille/load';

interface Voice {
  translator: Translator;
  spokenForm: ReturnType<typeof createSpokenForm>;
}

let loaded: Voice | undefined;

/** What knows how Chinese is read; its dictionary is loaded when it is first needed. */
export const voice = (): Voice => {
  if (loaded !== undefined) return loaded;
  const dictionary = loadDictionary();
  loaded = {
    translator: createTranslator({ dictionary }),
    spokenForm: createSpokenForm(dictionary),
  };
  return loaded;
};

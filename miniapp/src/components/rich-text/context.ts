import { createContext, useContext } from 'react';
import type { Note } from './notes';

export interface RichTextContext {
  /** makes the ids of several bodies on one page differ */
  prefix: string;
  notes: Note[];
  openLink: (href: string) => void;
}

const Context = createContext<RichTextContext | undefined>(undefined);

export const RichTextProvider = Context.Provider;

export const useRichText = (): RichTextContext => {
  const context = useContext(Context);
  if (context === undefined) throw new Error('A node of rich text stands outside of RichText');
  return context;
};

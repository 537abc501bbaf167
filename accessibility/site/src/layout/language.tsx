import type { Locale } from '@minzong/content-types';
import { createContext, type ComponentChildren, type HTMLAttributes, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Organisation } from '../config';
import { say, type Phrase, type Values, type Word } from '../words/say';

/** What every component of a page may need to know. */
export interface Surroundings {
  locale: Locale;
  organisation: Organisation;
  /** address of the picture of 党政机关网站标识 */
  governmentMarkPicture?: string | undefined;
}

const Language = createContext<string>('zh-CN');
const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** Opens a page in its language. */
export const InPage = (props: { surroundings: Surroundings; children: ComponentChildren }) => (
  <SurroundingsContext.Provider value={props.surroundings}>
    <Language.Provider value={props.surroundings.locale}>{props.children}</Language.Provider>
  </SurroundingsContext.Provider>
);

export const useSurroundings = (): Surroundings => {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error('This component is used outside a page');
  return surroundings;
};

/** The interface words in the language of this page. */
export const useSay = (): ((word: Word, values?: Values) => Phrase) => {
  const { locale } = useSurroundings();
  return (word, values) => say(locale, word, values);
};

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ug)(?:-Arab)?$/;

type RunProps = HTMLAttributes & {
  lang: string;
  as?: keyof JSX.IntrinsicElements;
  children?: ComponentChildren;
  [attribute: string]: unknown;
};

/**
 * A run of text in a language. The element says which only where the language changes, so that
 * the right glyphs and the right voice are used (WCAG 3.1.2) and the source stays readable.
 */
export const Run = ({ lang, as = 'span', children, ...attributes }: RunProps) => {
  const around = useContext(Language);
  if (lang === around && as === 'span' && Object.keys(attributes).length === 0)
    return <>{children}</>;
  const Tag = as as 'span';
  const own = lang === around ? {} : { lang, ...(RIGHT_TO_LEFT.test(lang) ? { dir: 'rtl' } : {}) };
  return (
    <Language.Provider value={lang}>
      <Tag {...(attributes as object)} {...own}>
        {children}
      </Tag>
    </Language.Provider>
  );
};

type SayProps = Omit<RunProps, 'lang' | 'children'> & { word: Word; values?: Values };

/** An interface word, in its own element when `as` or attributes are given. */
export const Say = ({ word, values, ...attributes }: SayProps) => {
  const phrase = useSay()(word, values);
  return (
    <Run lang={phrase.lang} {...attributes}>
      {phrase.text}
    </Run>
  );
};

type SayWithProps = Omit<RunProps, 'lang' | 'children'> & {
  word: Word;
  parts: Record<string, ComponentChildren>;
};

/** An interface word with elements, such as links, in the places of its `{names}`. */
export const SayWith = ({ word, parts, ...attributes }: SayWithProps) => {
  const phrase = useSay()(word);
  const pieces = phrase.text.split(/\{(\w+)\}/);
  return (
    <Run lang={phrase.lang} {...attributes}>
      {pieces.map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))}
    </Run>
  );
};

type LabelledProps = Omit<RunProps, 'lang'> & { label: Word; values?: Values };

/** An element with an accessible name that nobody sees; the name has the language of its words. */
export const Labelled = ({ label, values, ...attributes }: LabelledProps) => {
  const phrase = useSay()(label, values);
  return <Run lang={phrase.lang} aria-label={phrase.text} {...attributes} />;
};

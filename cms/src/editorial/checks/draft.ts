import type { DocumentOf, DocumentType, Locale, RichText } from '@minzong/content-types';

/** Like `Value`, but any part of it may be missing; a rich text that is there is whole. */
export type Lenient<Value> = Value extends RichText
  ? Value
  : Value extends readonly (infer Item)[]
    ? Lenient<Item>[]
    : Value extends object
      ? { [Name in keyof Value]?: Lenient<Value[Name]> | undefined }
      : Value;

export interface DraftLink {
  id: string;
  clauses?: unknown[];
}

type DraftOfOne<Type extends DocumentType> = Type extends DocumentType
  ? Lenient<Omit<DocumentOf<Type>, 'type' | 'id' | 'locale' | 'links'>> & {
      type: Type;
      id: string;
      locale: Locale;
      links: Record<string, DraftLink[] | undefined>;
    }
  : never;

/** A draft in the shape in which it would be published, as far as the editor has got. */
export type Draft<Type extends DocumentType = DocumentType> = DraftOfOne<Type>;

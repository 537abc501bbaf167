/** Names one language of a document; also the key of its record in the index. */
export const searchKey = (type: string, id: string, locale: string): string =>
  `${type}-${id}-${locale}`;

const KEY = /^(.+)-([a-z0-9]{10,40})-(zh-CN|en|bo|ii)$/;

/** The opposite of {@link searchKey}; undefined for what is none. */
export const partsOf = (key: string): { type: string; id: string; locale: string } | undefined => {
  const [, type, id, locale] = KEY.exec(key) ?? [];
  return type === undefined || id === undefined || locale === undefined
    ? undefined
    : { type, id, locale };
};

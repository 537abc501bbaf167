/** Words of the desk by the names under which Strapi's admin looks them up. */
export const LABELS: Record<string, string> = {};

/** A label for menus and widgets, which Strapi translates by its name. */
export const label = (name: string, words: string): { id: string; defaultMessage: string } => {
  const id = `desk.${name}`;
  LABELS[id] = words;
  return { id, defaultMessage: words };
};

/** An element of an XML text, as little of it as the measurement needs. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      plain(value),
    ]),
  );

/** Reads well-formed XML of the tests' own making into a tree. */
export const readXml = (xml: string): XmlElement => {
  const root: XmlElement = { name: 'root', attributes: {}, children: [] };
  const open = [root];
  for (const match of xml.matchAll(/<(\/?)([\w:-]+)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)/g)) {
    const [, closing, name = '', attributes = '', single, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(plain(text));
    else if (closing === '/') open.pop();
    else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (single === '') open.push(element);
    }
  }
  return root;
};

/** WXML as written: elements with raw attribute values, and text. */
export interface WxmlElement {
  tag: string;
  attributes: Record<string, string>;
  children: WxmlNode[];
}
export type WxmlNode = WxmlElement | string;

const TOKEN = /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[\w:@.-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:@.-]+)(?:="([^"]*)")?/g;

const attributesOf = (source: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = 'true'] of source.matchAll(ATTRIBUTE)) attributes[name] = value;
  return attributes;
};

/** Parses a WXML file. White space between tags is layout of the file and is dropped. */
export const parseWxml = (source: string): WxmlNode[] => {
  const root: WxmlElement = { tag: '', attributes: {}, children: [] };
  const open = [root];
  let position = 0;
  const addText = (text: string): void => {
    if (text.trim() !== '') open.at(-1)?.children.push(text);
  };
  for (const match of source.matchAll(TOKEN)) {
    const [token, closing, tag, attributes = '', selfClosing] = match;
    addText(source.slice(position, match.index));
    position = match.index + token.length;
    if (closing !== undefined) {
      if (open.pop()?.tag !== closing) throw new Error(`WXML: unexpected </${closing}>`);
    } else if (tag !== undefined) {
      const element = { tag, attributes: attributesOf(attributes), children: [] };
      open.at(-1)?.children.push(element);
      if (selfClosing !== '/') open.push(element);
    }
  }
  addText(source.slice(position));
  if (open.length !== 1) throw new Error(`WXML: <${open.at(-1)?.tag ?? ''}> is not closed`);
  return root.children;
};

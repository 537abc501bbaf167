interface RichNode {
  type?: string;
  text?: string;
  name?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

/** Elements that WeChat shows in a rich-text; others are left out with what is in them. */
const TRUSTED = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd
  del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav
  ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul`.split(
    /\s+/,
  ),
);
const ATTRIBUTES = new Set([
  'class',
  'style',
  'src',
  'alt',
  'width',
  'height',
  'colspan',
  'rowspan',
  'dir',
]);

const built = (node: RichNode): Node | undefined => {
  if (node.type === 'text') return document.createTextNode(node.text ?? '');
  const name = (node.name ?? '').toLowerCase();
  if (!TRUSTED.has(name)) return undefined;
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(node.attrs ?? {}))
    if (ATTRIBUTES.has(key)) element.setAttribute(key, value);
  for (const child of node.children ?? []) {
    const made = built(child);
    if (made) element.append(made);
  }
  return element;
};

const read = (node: Node): RichNode | undefined => {
  if (node instanceof Text) return { type: 'text', text: node.data };
  if (!(node instanceof Element)) return undefined;
  const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  const children = [...node.childNodes].flatMap((child) => read(child) ?? []);
  return { name: node.localName, attrs, children };
};

/** Shows the `nodes` of a rich-text: HTML as a string, or a list of nodes. */
export const drawRichText = (element: HTMLElement, nodes: unknown): void => {
  const list =
    typeof nodes === 'string'
      ? [...new DOMParser().parseFromString(nodes, 'text/html').body.childNodes].flatMap(
          (node) => read(node) ?? [],
        )
      : ((nodes ?? []) as RichNode[]);
  element.replaceChildren(...list.flatMap((node) => built(node) ?? []));
};

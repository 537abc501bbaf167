import type { CDPSession, Page } from 'playwright-core';

/** A node of Chromium's accessibility tree, as far as it is read here (CDP, Accessibility.AXNode). */
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

interface Marks {
  lang: string;
  current: string | null;
}

/** Nobody hears of these: boxes, and the runs of letters that a text is drawn in. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'ListMarker', 'LayoutTable']);
const TOLD = new Set([
  'level',
  'checked',
  'expanded',
  'selected',
  'invalid',
  'required',
  'disabled',
]);

const MARKS = `function () {
  const element = this.nodeType === Node.ELEMENT_NODE ? this : this.parentElement;
  return {
    lang: element?.closest('[lang]')?.getAttribute('lang') ?? '',
    current: element?.getAttribute('aria-current') ?? null,
  };
}`;

const marksOf = async (session: CDPSession, node: AxNode): Promise<Marks> => {
  if (node.backendDOMNodeId === undefined) return { lang: '', current: null };
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: node.backendDOMNodeId,
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    ...{ objectId: object.objectId ?? '', functionDeclaration: MARKS, returnByValue: true },
  });
  return result.value as Marks;
};

const statesOf = ({ properties = [] }: AxNode): string[] =>
  properties
    .filter(({ name, value }) => TOLD.has(name) && value.value !== 'false')
    .flatMap(({ name, value }) => {
      if (value.value === true || value.value === 'true') return [name];
      if (value.value === false) return name === 'required' ? [] : [`not ${name}`];
      return [`${name} ${String(value.value)}`];
    });

/** The nodes that are told, with the children of those that are not in their place. */
const toldChildren = (node: AxNode, nodes: Map<string, AxNode>): AxNode[] =>
  (node.childIds ?? []).flatMap((id) => {
    const child = nodes.get(id);
    if (child === undefined) return [];
    const isSilent = child.ignored || SILENT.has(child.role?.value ?? 'none');
    return isSilent ? toldChildren(child, nodes) : [child];
  });

/** What is inside is the browser's own, in the browser's language. */
const OF_BROWSER = new Set(['Date']);

const isOnlyItsName = (node: AxNode, children: AxNode[]): boolean =>
  OF_BROWSER.has(node.role?.value ?? '') ||
  (children.every(({ role }) => role?.value === 'StaticText') &&
    children
      .map(({ name }) => name?.value ?? '')
      .join('')
      .trim() === (node.name?.value ?? '').trim());

/**
 * What a screen reader is given of a part of a page, in the order in which it is given: one line a
 * node, indented by depth, with role, name, states, description and language where it changes.
 * Read from Chromium's accessibility tree, which is what it hands to NVDA, Orca and TalkBack.
 * @param selector CSS selector of the part
 */
export const announced = async (page: Page, selector: string): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const lines: string[] = [];

  const tell = async (node: AxNode, depth: number, around: string): Promise<void> => {
    const { lang, current } = await marksOf(session, node);
    const children = toldChildren(node, byId);
    const role = node.role?.value ?? '';
    const name = node.name?.value ?? '';
    const description = node.description?.value ?? '';
    const said = [
      role === 'StaticText' ? `“${name}”` : `${role}${name === '' ? '' : ` “${name}”`}`,
      ...statesOf(node),
      ...(current === null ? [] : [`current ${current}`]),
      ...(description === '' ? [] : [`described “${description}”`]),
      ...(lang === around || lang === '' ? [] : [`in ${lang}`]),
    ];
    lines.push('  '.repeat(depth) + said.join(', '));
    if (isOnlyItsName(node, children)) return;
    for (const child of children) await tell(child, depth + 1, lang === '' ? around : lang);
  };

  const lang = await page.evaluate<string>('document.documentElement.lang');
  for (const nodeId of nodeIds) {
    const { node } = await session.send('DOM.describeNode', { nodeId });
    const own = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    if (own === undefined) continue;
    const isSilent = own.ignored || SILENT.has(own.role?.value ?? 'none');
    for (const told of isSilent ? toldChildren(own, byId) : [own]) await tell(told, 0, lang);
  }
  await session.detach();
  return lines.join('\n');
};

import { asText, evaluate, type Scope } from './expression';
import type { TemplateFile } from './template-file';
import type { ViewNode } from './view-node';
import type { WxmlElement, WxmlNode } from './wxml-parser';

type Rendered = ViewNode['children'];
type LoadFile = (name: string) => TemplateFile;

const DIRECTIVE = /^wx:/;

/** Renders the WXML of pages and components to nodes, as WeChat's view does from setData. */
export const createRenderer = (load: LoadFile) => {
  const renderAll = (nodes: WxmlNode[], scope: Scope, file: TemplateFile): Rendered => {
    let branchTaken = false;
    return nodes.flatMap((node) => {
      if (typeof node === 'string') return [asText(evaluate(node, scope))];
      const { attributes } = node;
      const condition = attributes['wx:if'] ?? attributes['wx:elif'];
      const isElse = attributes['wx:elif'] !== undefined || attributes['wx:else'] !== undefined;
      if (isElse && branchTaken) return [];
      if (condition !== undefined) {
        branchTaken = Boolean(evaluate(condition, scope));
        if (!branchTaken) return [];
      }
      return attributes['wx:for'] === undefined
        ? renderOne(node, scope, file)
        : renderLoop(node, scope, file);
    });
  };

  const renderLoop = (node: WxmlElement, scope: Scope, file: TemplateFile): Rendered => {
    const { attributes } = node;
    const list = evaluate(attributes['wx:for'] ?? '', scope);
    const item = attributes['wx:for-item'] ?? 'item';
    const index = attributes['wx:for-index'] ?? 'index';
    if (!Array.isArray(list)) return [];
    return list.flatMap((value: unknown, position) =>
      renderOne(node, { ...scope, [item]: value, [index]: position }, file),
    );
  };

  const renderTemplate = (node: WxmlElement, scope: Scope, file: TemplateFile): Rendered => {
    const name = asText(evaluate(node.attributes['is'] ?? '', scope));
    const template = file.templates.get(name);
    if (template === undefined) throw new Error(`WXML: template "${name}" is not declared`);
    const data = evaluate(node.attributes['data'] ?? '{{}}', scope) as Scope | undefined;
    const inner = { ...data, ...template.file.modules };
    return renderAll(template.element.children, inner, template.file);
  };

  const renderElement = (node: WxmlElement, scope: Scope, file: TemplateFile): Rendered => {
    const values = Object.entries(node.attributes)
      .filter(([name]) => !DIRECTIVE.test(name))
      .map(([name, source]): [string, unknown] => [name, evaluate(source, scope)])
      .filter(([, value]) => value !== undefined);
    const attributes = Object.fromEntries(values);
    const component = file.components.get(node.tag);
    const children =
      component === undefined
        ? renderAll(node.children, scope, file)
        : renderFile(component, attributes);
    const rendered: ViewNode = { tag: node.tag, attributes, children, parent: undefined };
    for (const child of children) if (typeof child !== 'string') child.parent = rendered;
    return [rendered];
  };

  const renderOne = (node: WxmlElement, scope: Scope, file: TemplateFile): Rendered => {
    if (node.tag === 'template') return renderTemplate(node, scope, file);
    if (node.tag === 'block') return renderAll(node.children, scope, file);
    return renderElement(node, scope, file);
  };

  const renderFile = (name: string, data: Scope): Rendered => {
    const file = load(name);
    return renderAll(file.nodes, { ...data, ...file.modules }, file);
  };

  /** The page of this route with this data, below one root node. */
  return (route: string, data: Scope): ViewNode => {
    const children = renderFile(`${route}.wxml`, data);
    const page: ViewNode = { tag: 'page', attributes: {}, children, parent: undefined };
    for (const child of children) if (typeof child !== 'string') child.parent = page;
    return page;
  };
};

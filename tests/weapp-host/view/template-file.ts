import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Scope } from './expression';
import { parseWxml, type WxmlElement, type WxmlNode } from './wxml-parser';

/** A WXML file with what it declares: its templates, those it imports, and its wxs modules. */
export interface TemplateFile {
  nodes: WxmlNode[];
  templates: Map<string, { element: WxmlElement; file: TemplateFile }>;
  modules: Scope;
  /** files of custom components by tag */
  components: Map<string, string>;
}

const DECLARATIONS = new Set(['import', 'wxs', 'template']);

const runWxs = (source: string): unknown => {
  const module = { exports: {} };
  vm.runInNewContext(source, { module });
  return module.exports;
};

/** Loads WXML files of a compiled mini-program, each once. */
export const createTemplateLoader = (dist: string): ((name: string) => TemplateFile) => {
  const files = new Map<string, TemplateFile>();
  const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

  const componentsOf = (name: string): Map<string, string> => {
    const { usingComponents = {} } = JSON.parse(read(name.replace(/wxml$/, 'json'))) as {
      usingComponents?: Record<string, string>;
    };
    const folder = path.posix.dirname(name);
    return new Map(
      Object.entries(usingComponents).map(([tag, target]) => [
        tag,
        `${path.posix.join(target.startsWith('/') ? '' : folder, target)}.wxml`,
      ]),
    );
  };

  const declare = (file: TemplateFile, element: WxmlElement, folder: string): void => {
    const { src = '', name = '', module = '' } = element.attributes;
    if (element.tag === 'import') {
      load(path.posix.join(folder, src)).templates.forEach((template, key) =>
        file.templates.set(key, template),
      );
    } else if (element.tag === 'wxs') {
      file.modules[module] = runWxs(read(path.posix.join(folder, src)));
    } else file.templates.set(name, { element, file });
  };

  const load = (name: string): TemplateFile => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const file: TemplateFile = {
      nodes: [],
      templates: new Map(),
      modules: {},
      components: new Map(),
    };
    files.set(name, file);
    if (!name.endsWith('base.wxml')) file.components = componentsOf(name);
    for (const node of parseWxml(read(name))) {
      const declares =
        typeof node !== 'string' &&
        DECLARATIONS.has(node.tag) &&
        node.attributes['is'] === undefined;
      if (declares) declare(file, node, path.posix.dirname(name));
      else file.nodes.push(node);
    }
    return file;
  };
  return load;
};

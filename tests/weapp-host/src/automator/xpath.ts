import { asText, elementsBelow, textOf } from '../components/find.ts';
import { TEXT, type ViewElement } from '../view/view-element.ts';

type Test = (element: ViewElement, index: number, all: ViewElement[]) => boolean;

const STEP = /(\/\/|\/)(\*|[\w-]+)((?:\[[^\]]*\])*)/y;

const valueOf = (element: ViewElement, source: string): string => {
  if (source === 'text()' || source === '.') return textOf(element).trim();
  const name = source.slice(1);
  if (name === 'id') return element.elementId;
  if (name === 'class') return [...element.classes].join(' ');
  return asText(element.current(name));
};

const predicate = (source: string): Test => {
  if (/^\d+$/.test(source)) return (_, index) => index === Number(source) - 1;
  if (source === 'last()') return (_, index, all) => index === all.length - 1;
  const contains = /^contains\(([^,]+),\s*(["'])(.*)\2\)$/.exec(source);
  if (contains) {
    const [, what = '', , wanted = ''] = contains;
    return (element) => valueOf(element, what.trim()).includes(wanted);
  }
  const equals = /^(@[\w-]+|text\(\)|\.)\s*=\s*(["'])(.*)\2$/.exec(source);
  if (equals) {
    const [, what = '', , wanted = ''] = equals;
    return (element) => valueOf(element, what) === wanted;
  }
  if (/^@[\w-]+$/.test(source)) return (element) => valueOf(element, source) !== '';
  throw new Error(`xpath [${source}] is not understood`);
};

const childrenOf = ({ children }: ViewElement): ViewElement[] =>
  children.filter(({ tag }) => tag !== TEXT);

/**
 * Elements that an XPath names: `/` and `//`, names and `*`, positions, `last()`, `@name`, `text()`,
 * `=` and `contains`.
 * @throws for anything else
 */
export const selectByPath = (root: ViewElement, path: string): ViewElement[] => {
  let found = [root];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const at = STEP.lastIndex;
    const match = STEP.exec(path);
    if (match === null) throw new Error(`xpath "${path}" is not understood`);
    const [, axis, name = '*', predicates = ''] = match;
    const tests = [...predicates.matchAll(/\[([^\]]*)\]/g)].map(([, inner = '']) =>
      predicate(inner),
    );
    const isRoot = at === 0 && axis === '/' && name === root.tag;
    if (isRoot) continue;
    found = found.flatMap((from) => {
      // A position counts among the children of one parent.
      const lists =
        axis === '/' ? [childrenOf(from)] : [from, ...elementsBelow(from)].map(childrenOf);
      return lists.flatMap((list) => {
        const named = list.filter(({ tag }) => name === '*' || tag === name);
        return tests.reduce((rest, test) => rest.filter(test), named);
      });
    });
  }
  return [...new Set(found)];
};

import { asText, elementsBelow } from '../components/find.ts';
import { TEXT, type ViewElement } from '../view/view-element.ts';

type Test = (element: ViewElement) => boolean;
interface Step {
  /** how it relates to the step on its left */
  combinator: string;
  test: Test;
}

const PIECE =
  /([#.])([\w\u0080-\uffff-]+)|\[\s*([\w-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]|:(first-child|last-child|nth-child\((\d+)\))|(\*|[\w-]+)/y;

const COMPARE: Record<string, (value: string, wanted: string) => boolean> = {
  '=': (value, wanted) => value === wanted,
  '^=': (value, wanted) => value.startsWith(wanted),
  '$=': (value, wanted) => value.endsWith(wanted),
  '*=': (value, wanted) => value.includes(wanted),
  '~=': (value, wanted) => value.split(/\s+/).includes(wanted),
};

const siblings = ({ parent }: ViewElement): ViewElement[] =>
  parent?.children.filter(({ tag }) => tag !== TEXT) ?? [];

const attributeOf = (element: ViewElement, name: string): string | undefined => {
  if (name === 'id') return element.elementId;
  if (name === 'class') return [...element.classes].join(' ');
  const value = element.current(name) ?? datasetOf(element)[name.replace(/^data-/, '')];
  return value === undefined || value === null ? undefined : asText(value);
};

const datasetOf = (element: ViewElement): Record<string, unknown> => element.node?.dataset ?? {};

const pieceTest = (match: RegExpExecArray): Test => {
  const [, sign, name = '', attribute, operator, double, single, bare, position, nth, tag] = match;
  if (sign === '#') return ({ elementId }) => elementId === name;
  if (sign === '.') return ({ classes }) => classes.has(name);
  if (attribute !== undefined) {
    const wanted = double ?? single ?? bare ?? '';
    const compare = COMPARE[operator ?? ''];
    return (element) => {
      const value = attributeOf(element, attribute);
      return value !== undefined && (compare?.(value, wanted) ?? true);
    };
  }
  if (position === 'first-child') return (element) => siblings(element)[0] === element;
  if (position === 'last-child') return (element) => siblings(element).at(-1) === element;
  if (nth !== undefined) return (element) => siblings(element)[Number(nth) - 1] === element;
  return (element) => tag === '*' || element.tag === tag;
};

const compoundTest = (text: string): Test => {
  const tests: Test[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const match = PIECE.exec(text);
    if (match === null) throw new Error(`selector "${text}" is not understood`);
    tests.push(pieceTest(match));
  }
  return (element) => tests.every((test) => test(element));
};

/** `a > b c` apart; what stands in brackets or quotes is left whole. */
const stepsOf = (selector: string): Step[] => {
  const parts =
    selector.trim().match(/>>>|[>+~](?![^[]*\])|(?:\[[^\]]*\]|\([^)]*\)|[^\s>+~[(])+/g) ?? [];
  const steps: Step[] = [];
  let combinator = ' ';
  for (const part of parts) {
    if (/^(>>>|[>+~])$/.test(part)) combinator = part === '>>>' ? ' ' : part;
    else {
      steps.push({ combinator, test: compoundTest(part) });
      combinator = ' ';
    }
  }
  return steps;
};

const before = (element: ViewElement): ViewElement[] => {
  const all = siblings(element);
  return all.slice(0, all.indexOf(element)).reverse();
};

const above = (element: ViewElement): ViewElement[] =>
  element.parent ? [element.parent, ...above(element.parent)] : [];

const CANDIDATES: Record<string, (element: ViewElement) => ViewElement[]> = {
  ' ': above,
  '>': ({ parent }) => (parent ? [parent] : []),
  '+': (element) => before(element).slice(0, 1),
  '~': before,
};

const fits = (element: ViewElement, steps: Step[]): boolean => {
  const last = steps.at(-1);
  if (last === undefined) return true;
  if (!last.test(element)) return false;
  if (steps.length === 1) return true;
  const candidates = CANDIDATES[last.combinator]?.(element) ?? [];
  return candidates.some((candidate) => fits(candidate, steps.slice(0, -1)));
};

/**
 * Elements below one that a selector names, in document order.
 * @throws when the selector is not understood
 */
export const select = (from: ViewElement, selector: string): ViewElement[] => {
  const choices = selector.split(/,(?![^[]*\])/).map(stepsOf);
  return elementsBelow(from).filter((element) => choices.some((steps) => fits(element, steps)));
};

export type Scope = Record<string, unknown>;
type Evaluate = (scope: Scope) => unknown;

const compiled = new Map<string, Evaluate>();

/** `i:item,c:c+1` or `...item`, as in the data of a template, stands for an object. */
const isObjectBody = (source: string): boolean => /^\s*(?:[\w$]+\s*:|\.\.\.)/.test(source);

/**
 * An expression between `{{` and `}}`. As in WeChat, a name that is not there is undefined, and so is
 * what is read from it.
 */
const compile = (source: string): Evaluate => {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const body = isObjectBody(source) ? `({${source}})` : `(${source})`;
  // The text is WXML of the compiled mini-program under test, not input.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('scope', `with (scope) { return ${body} }`) as Evaluate;
  const evaluate: Evaluate = (scope) => {
    try {
      return run(new Proxy(scope, { has: (_, name) => typeof name === 'string' }));
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  };
  compiled.set(source, evaluate);
  return evaluate;
};

const PIECE = /\{\{([\s\S]*?)\}\}(?!\})/g;

/** A value as text, where WXML shows one; nothing for what is not there, as in WeChat. */
export const asText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The value of an attribute or text: of any type when it is one expression, else a string. */
export const evaluate = (source: string, scope: Scope): unknown => {
  const whole = /^\{\{([\s\S]*)\}\}$/.exec(source)?.[1];
  if (whole !== undefined && !whole.includes('{{')) return compile(whole)(scope);
  return source.replace(PIECE, (_, expression: string) => asText(compile(expression)(scope)));
};

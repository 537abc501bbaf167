import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ARIA_COMPONENTS } from './attributes';

const src = path.resolve(__dirname, '../../src');

/** Every aria attribute that a page or component writes, as `Component aria-name`. */
const written = (file: string): string[] => {
  const text = readFileSync(path.join(src, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node, component: string): void => {
    const isElement = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
    const inside = isElement ? node.tagName.getText() : component;
    // A spread such as {...(label && { 'aria-label': label })} names it as a property.
    const names = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node);
    const name = names ? node.name.getText().replaceAll(/['"]/g, '') : '';
    if (name.startsWith('aria-')) found.push(`${inside} ${name}`);
    ts.forEachChild(node, (child) => {
      visit(child, inside);
    });
  };
  visit(source, '');
  return found;
};

const inList = Object.entries(ARIA_COMPONENTS).flatMap(([component, attributes]) =>
  Object.keys(attributes).map((name) => `${component} ${name}`),
);
const used = new Set(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx$/.test(name) && !name.includes('.test.'))
    .flatMap(written),
);

test('every aria attribute that is written reaches WXML', () => {
  expect([...used].filter((name) => !inList.includes(name))).toEqual([]);
});

test('the list holds nothing that no page uses', () => {
  const unused = inList.filter((name) => !used.has(name));
  expect(unused).toEqual([]);
});

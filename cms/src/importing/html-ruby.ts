import type { Element, ElementContent } from 'hast';
import type { TextDirective } from 'mdast-util-directive';
import { wordsOf } from './html-cleaning';

const isNamed = (node: ElementContent, ...names: string[]): boolean =>
  node.type === 'element' && names.includes(node.tagName);

const directive = (base: string, annotation: string): TextDirective => ({
  type: 'textDirective',
  name: 'ruby',
  attributes: { rt: annotation },
  children: [{ type: 'text', value: base }],
});

/** `<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>` as one `:ruby[…]{rt="…"}` for each pair. */
export const rubyDirectives = (ruby: Element): TextDirective[] => {
  const pairs: TextDirective[] = [];
  let base = '';
  for (const child of ruby.children) {
    if (isNamed(child, 'rp', 'rtc')) continue;
    if (!isNamed(child, 'rt')) {
      base += wordsOf(child).trim();
      continue;
    }
    if (base !== '') pairs.push(directive(base, wordsOf(child).trim()));
    base = '';
  }
  return base === '' ? pairs : [...pairs, directive(base, '')];
};

import { paragraph, words } from './example-document';
import { exampleImage } from './example-image';
import type { RichText } from './rich-text';

/** A text with every kind of block and inline, in four scripts. */
export const bodyInFourScripts: RichText = [
  paragraph('各族群众在社区书屋里一起读书。'),
  { type: 'heading', level: 2, anchor: 'section-1', children: words('四种文字') },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: '藏文：' },
      { type: 'language', language: 'bo', children: words('བོད་ཡིག') },
      { type: 'text', text: '；彝文：' },
      { type: 'language', language: 'ii', children: words('ꆈꌠ') },
      { type: 'text', text: '；生僻字：𠀀𠮷；注音：' },
      { type: 'ruby', base: '毕摩', annotation: 'bì mó' },
      { type: 'note', children: words('彝族古籍的传承者。') },
      { type: 'break' },
      { type: 'text', text: '重要', marks: ['strong'] },
      { type: 'link', href: '/policies/example-policy', children: words('示例办法') },
    ],
  },
  {
    type: 'list',
    ordered: true,
    items: [{ children: [paragraph('登记')] }, { children: [paragraph('阅读')] }],
  },
  {
    type: 'table',
    caption: words('开放时间'),
    rows: [
      {
        cells: [
          { header: 'column', children: words('日期') },
          { header: 'column', children: words('时间') },
        ],
      },
      {
        cells: [
          { header: 'row', children: words('周一至周五') },
          { children: words('9:00—17:00') },
        ],
      },
    ],
  },
  { type: 'image', image: exampleImage },
  { type: 'quote', cite: '读者留言', children: [paragraph('书香让邻里更亲近。')] },
];

/** The seal at the lower left stays in sight wherever the cover is cropped. */

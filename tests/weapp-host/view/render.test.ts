import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRenderer } from './render';
import { createTemplateLoader } from './template-file';
import { byClass, nameOf, textOf, type ViewNode } from './view-node';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minzong-weapp-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const render = (files: Record<string, string>, data: Record<string, unknown>): ViewNode => {
  const all = { 'page.json': '{}', 'one.json': '{}', ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(folder, name), text);
  return createRenderer(createTemplateLoader(folder))('page', data);
};

test('conditions and loops show what the data says', () => {
  const view = render(
    {
      'page.wxml': `<view wx:for="{{rows}}" wx:for-item="row"><text wx:if="{{row > 2}}">large {{row}}</text>
        <text wx:elif="{{row === 2}}">two</text><block wx:else>{{index}}</block></view>`,
    },
    { rows: [1, 2, 3] },
  );
  expect(view.children.map((child) => (typeof child === 'string' ? child : textOf(child)))).toEqual(
    ['0', 'two', 'large 3'],
  );
});

test('a template of another file is given its own data and its own script', () => {
  const view = render(
    {
      'base.wxml': `<wxs module="xs" src="./utils.wxs" />
        <template name="item"><view class="{{cl}}">{{xs.twice(text)}}</view></template>`,
      'utils.wxs': 'module.exports = { twice: function (a) { return a + a } }',
      'page.wxml': `<import src="./base.wxml"/><template is="{{'it' + 'em'}}" data="{{text:word,cl:'a'}}" />`,
    },
    { word: '民', cl: 'outer' },
  );
  expect(byClass(view, 'a').map(textOf)).toEqual(['民民']);
});

test('a component is rendered from its own file with the values given to it', () => {
  const view = render(
    {
      'page.json': '{"usingComponents":{"one":"./one"}}',
      'page.wxml': '<one i="{{item}}" />',
      'one.wxml': '<text class="word">{{i.word}}</text>',
    },
    { item: { word: 'ꆈꌠ' } },
  );
  expect(byClass(view, 'word').map(textOf)).toEqual(['ꆈꌠ']);
});

test('an attribute whose value is undefined is not there, and reading from nothing is undefined', () => {
  const view = render({ 'page.wxml': '<view id="{{a.b.c}}" class="x {{d}}"/>' }, {});
  expect(view.children).toMatchObject([{ attributes: { class: 'x ' } }]);
  expect(Object.keys((view.children[0] as ViewNode).attributes)).toEqual(['class']);
});

test('a screen reader says the label, else the text that is not hidden', () => {
  const view = render(
    {
      'page.wxml': `<view><text aria-hidden="{{true}}">一</text><text>二</text></view>
        <view aria-label="三">四</view>`,
    },
    {},
  );
  expect(view.children.map((child) => nameOf(child as ViewNode))).toEqual(['二', '三']);
});

test('a template that is nowhere declared, or a tag left open, is an error', () => {
  expect(() => render({ 'page.wxml': '<template is="x"/>' }, {})).toThrow('"x" is not declared');
  expect(() => render({ 'page.wxml': '<view><text></view>' }, {})).toThrow('</view>');
});

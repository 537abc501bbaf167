import { createElement, type ReactNode } from 'react';

type Properties = Record<string, unknown> & { children?: ReactNode };

const KEPT = /^(?:id|className|src|value|aria-.+)$/;

/** One of Taro's components as a plain element with the attributes that WXML would have. */
const element =
  (tag: string) =>
  ({ children, style, ...properties }: Properties) => {
    const kept = Object.entries(properties)
      .filter(([name]) => KEPT.test(name))
      .map(([name, value]) => [name === 'aria-role' ? 'role' : name, value] as const);
    const place = typeof style === 'string' ? { 'data-style': style } : {};
    return createElement(tag, { ...Object.fromEntries(kept), ...place }, children);
  };

export const View = element('div');
export const Text = element('span');
export const Image = element('img');
export const ScrollView = element('section');
export const Button = element('button');
export const Input = element('input');
export const Video = element('video');
export const PageMeta = element('meta');

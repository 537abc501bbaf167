import type { HostPage } from '../app-service/page.ts';
import type { Host } from '../host.ts';
import type { ViewElement } from '../view/view-element.ts';

export type Params = Record<string, unknown>;
/** What a method of the protocol answers; a promise of it as well. */
export type Method = (params: Params) => unknown;
export type Methods = Record<string, Method>;

/** What the methods of the protocol share. */
export interface Session {
  host: Host;
  /** sends an event, which carries no id */
  emit(method: string, params: object): void;
  pageOf(params: Params): HostPage;
  elementOf(params: Params): ViewElement;
  /** ends the process or the server */
  exit(): void;
}

export const text = (params: Params, name: string): string => {
  const value = params[name];
  if (typeof value !== 'string') throw new Error(`${name} must be a string`);
  return value;
};

export const names = (params: Params): string[] => (params['names'] ?? []) as string[];
export const list = (params: Params): unknown[] => (params['args'] ?? []) as unknown[];

/** A value inside data, by a path like `books[0].title`. */
export const atPath = (data: unknown, path: unknown): unknown => {
  if (typeof path !== 'string' || path === '') return data;
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    data,
  );
};

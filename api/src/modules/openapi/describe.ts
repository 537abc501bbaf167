import { z } from 'zod';

export type Json = Record<string, unknown>;

export const pascal = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Query parameters of a schema. What has a default is not required. */
export const parameters = (schema: z.ZodObject): Json[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'output' });
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: 'query',
    required:
      required.includes(name) && !(typeof value === 'object' && Object.hasOwn(value, 'default')),
    ...(typeof value === 'object' && value.description !== undefined
      ? { description: value.description }
      : {}),
    schema: value,
  }));
};

export const json = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
});

export const problems = (...statuses: [status: number, description: string][]): Json =>
  Object.fromEntries(
    statuses.map(([status, description]) => [
      String(status),
      { description, content: { 'application/problem+json': { schema: ref('Problem') } } },
    ]),
  );

export const BAD_QUERY: [number, string] = [400, 'an unknown, doubled or malformed parameter'];

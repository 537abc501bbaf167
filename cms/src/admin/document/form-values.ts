const sent = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sent);
  if (typeof value !== 'object' || value === null) return value;
  if ('apiData' in value) return value.apiData;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sent(inner)]));
};

/** The values of Strapi's form as its server takes them. */
export const toSend = (values: Record<string, unknown>): Record<string, unknown> =>
  sent(values) as Record<string, unknown>;

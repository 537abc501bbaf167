import { openApiDocument } from './openapi-document';

const text = JSON.stringify(openApiDocument());

it('names only schemas that are there', () => {
  const document = openApiDocument() as { components: { schemas: Record<string, unknown> } };
  const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target);
  expect(references.length).toBeGreaterThan(50);
  for (const target of new Set(references)) {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(target ?? '')?.[1] ?? String(target);
    expect(Object.keys(document.components.schemas)).toContain(name);
  }
});

it('describes a list, a document and the search', () => {
  const { paths } = openApiDocument() as { paths: Record<string, unknown> };
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/v1/policies', '/v1/policies/{slug}', '/v1/search', '/health/ready']),
  );
  expect(text).toContain('"name":"validity","in":"query","required":false');
});

import { createHash } from 'node:crypto';
import { DOCUMENT_SCHEMAS, DOCUMENT_TYPES, publishedDocument } from './document-types';
import {
  exampleDocuments,
  exampleImage,
  exampleImageBytes,
  exampleRecording,
  exampleRecordingBytes,
} from './examples';
import { image } from './media';
import { recording } from './recording';
import { richText } from './rich-text';

describe('published documents', () => {
  test.each(exampleDocuments.map((d) => [`${d.type} ${d.locale}`, d] as const))(
    'the example %s is valid and passes unchanged',
    (_, document) => {
      expect(publishedDocument.parse(document)).toEqual(document);
    },
  );

  it('has an example of every type', () => {
    expect(new Set(exampleDocuments.map(({ type }) => type))).toEqual(new Set(DOCUMENT_TYPES));
  });

  it('names the example picture by its content', () => {
    const digest = createHash('sha256').update(exampleImageBytes).digest('hex');
    expect(exampleImage.url).toBe(`/media/${digest}.png`);
  });

  it('names the example recording by its content', () => {
    const digest = createHash('sha256').update(exampleRecordingBytes).digest('hex');
    expect(exampleRecording.file.url).toBe(`/media/${digest}.wav`);
    expect(exampleRecording.file.sizeBytes).toBe(exampleRecordingBytes.byteLength);
  });

  const words = [{ type: 'paragraph', children: [{ type: 'text', text: '大家好。' }] }];
  test.each([
    ['that is the document', { transcriptKind: 'document', transcript: [] }, true],
    ['with words of its own', { transcriptKind: 'own', transcript: words }, true],
    ['whose words are missing', { transcriptKind: 'own', transcript: [] }, false],
    ['that is a picture', { file: { ...exampleRecording.file, mime: 'image/png' } }, false],
  ])('a recording %s: %j', (_, changes, isGood) => {
    expect(recording.safeParse({ ...exampleRecording, ...changes }).success).toBe(isGood);
  });

  test.each([
    [{ x: 0, y: 1 }, true],
    [{ x: 0.25, y: 0.5 }, true],
    [{ x: 33, y: 50 }, false],
    [{ x: -0.1, y: 0 }, false],
    [{ x: 0.5 }, false],
  ])('of a focal point, %j is a point of the picture: %s', (focalPoint, isPoint) => {
    expect(image.safeParse({ ...exampleImage, focalPoint }).success).toBe(isPoint);
  });

  test.each(['\u0000', '\ud800', '\u0007'])('refuses text with the character %j', (bad) => {
    const [article] = exampleDocuments.filter(({ type }) => type === 'article');
    const result = DOCUMENT_SCHEMAS.article.safeParse({ ...article, title: `标题${bad}` });
    expect(result.success).toBe(false);
  });

  it('keeps Extension B characters, Tibetan stacks and Yi byte for byte', () => {
    const [article] = exampleDocuments.filter(({ type }) => type === 'article');
    const title = '𠀀𠮷 རྒྱལ་པོ་ ꆈꌠ';
    expect(DOCUMENT_SCHEMAS.article.parse({ ...article, title }).title).toBe(title);
  });

  it('says what each field is for, in Chinese, in every type', () => {
    for (const type of DOCUMENT_TYPES)
      expect(DOCUMENT_SCHEMAS[type].meta()?.title).toMatch(/\p{Script=Han}/u);
  });
});

describe('rich text', () => {
  const linkTo = (href: string) => [
    {
      type: 'paragraph',
      children: [{ type: 'link', href, children: [{ type: 'text', text: 'x' }] }],
    },
  ];

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '//evil.example',
    '/\\evil.example',
    'data:text/html,x',
    'vbscript:x',
    ' https://x',
    '',
  ])('refuses a link to %j', (href) => {
    expect(richText.safeParse(linkTo(href)).success).toBe(false);
  });

  test.each([
    'https://example.org/',
    'http://例.中国/路径?x=1#y',
    'mailto:a@example.org',
    'tel:0800-123',
    '/policies/x',
    '#clause-3',
  ])('allows a link to %j', (href) => {
    expect(richText.safeParse(linkTo(href)).success).toBe(true);
  });

  it('has no node for HTML', () => {
    expect(richText.safeParse([{ type: 'html', html: '<b>x</b>' }]).success).toBe(false);
  });

  it('refuses a first-level heading, which belongs to the page title', () => {
    const heading = { type: 'heading', level: 1, anchor: 'a', children: [] };
    expect(richText.safeParse([heading]).success).toBe(false);
  });
});

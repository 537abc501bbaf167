import { type BrailleBlock } from '../layout/block';
import { contentDocument, page, STYLE, type Landmark } from './content';
import {
  codeOf,
  contentUrn,
  metadataElement,
  xml,
  type BrailleTag,
  type EBrailleMetadata,
} from './metadata';
import { zip } from './zip';

export interface EBrailleDocument extends Omit<EBrailleMetadata, 'complete'> {
  blocks: readonly BrailleBlock[];
  /** Whether everything of the original is in it; by default, whether no diagnostic says otherwise. */
  complete?: boolean | undefined;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

const packageDocument = (metadata: EBrailleMetadata, identifier: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="${codeOf(metadata.language).main}" unique-identifier="uid">
${metadataElement(metadata, identifier)}  <manifest>
    <item id="nav" href="index.html" media-type="application/xhtml+xml" properties="nav"/>
    <item id="content" href="ebraille/content.html" media-type="application/xhtml+xml"/>
    <item id="style" href="ebraille/default.css" media-type="text/css"/>
  </manifest>
  <spine>
    <itemref idref="content"/>
  </spine>
</package>
`;

const CONTENT = 'ebraille/content.html';

/** index.html: the way to every heading, and to the beginning where there is none. */
const navigation = (landmarks: readonly Landmark[], title: string, tag: BrailleTag): string => {
  const links = landmarks.map(
    ({ id, cells }) => `      <li><a href="${CONTENT}#${id}">${cells}</a></li>\n`,
  );
  const list =
    links.length > 0 ? links.join('') : `      <li><a href="${CONTENT}">${title}</a></li>\n`;
  const body = `  <nav epub:type="toc" role="doc-toc" aria-label="${title}">\n    <ol>\n${list}    </ol>\n  </nav>\n`;
  return page(title, tag, '', body);
};

/**
 * Packs a document as eBraille 1.0 (daisy.github.io/ebraille): a zip with package.opf and the
 * navigation document index.html at its root, and the braille as XHTML.
 * @returns the bytes of an .ebrl file
 */
export const eBrailleFile = ({ blocks, complete, ...rest }: EBrailleDocument): Uint8Array => {
  const isLossy = blocks.some(({ paragraph }) => paragraph.diagnostics.some(({ lossy }) => lossy));
  const metadata: EBrailleMetadata = { ...rest, complete: complete ?? !isLossy };
  const { tag } = codeOf(rest.language);
  const title = xml(rest.title.cells) || '\u2800';
  const { xhtml, landmarks } = contentDocument(blocks, title, tag);
  const identifier = rest.identifier ?? contentUrn(xhtml);
  return zip([
    { name: 'mimetype', text: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', text: CONTAINER },
    { name: 'package.opf', text: packageDocument(metadata, identifier) },
    { name: 'index.html', text: navigation(landmarks, title, tag) },
    { name: CONTENT, text: xhtml },
    { name: 'ebraille/default.css', text: STYLE },
  ]);
};

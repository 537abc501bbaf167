import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { flatDocumentOf, wordNamesIn } from '../cms/tests/word/sources.ts';

/**
 * Makes cms/tests/word/*.docx anew with LibreOffice (Debian: libreoffice-writer-nogui). The files
 * are kept in the repository, so that nobody needs LibreOffice to run the tests.
 */
const photo = () =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: '#b5482a' } })
    .withExif({
      IFD0: { Make: 'SECRET-CAMERA', Artist: 'SECRET-NAME' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 39/1 0/1' },
    })
    .jpeg()
    .toBuffer();

const drawing = (background: string) =>
  sharp({ create: { width: 240, height: 140, channels: 3, background } })
    .png()
    .toBuffer();

const pictures = {
  'photo.jpg': await photo(),
  'drawing.png': await drawing('#3a6ea5'),
  'plain.png': await drawing('#7a7a7a'),
};

const target = join(import.meta.dirname, '../cms/tests/word');
const folder = mkdtempSync(join(tmpdir(), 'minzong-word-'));
try {
  for (const name of wordNamesIn(target)) {
    const source = join(folder, `${name}.fodt`);
    writeFileSync(source, flatDocumentOf(target, name, pictures));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        target,
        source,
      ],
      { stdio: 'inherit' },
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

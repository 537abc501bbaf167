import { useContext } from 'preact/hooks';
import { PinyinContext, type Piece } from '../readings/pinyin';

/**
 * Text with its readings above the characters. To those who listen the readings say nothing that
 * the characters do not say, so they are left out of what is read; brackets stand where a browser
 * knows no ruby.
 */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map((piece) =>
      typeof piece === 'string' ? (
        piece
      ) : (
        <ruby class="py">
          {piece.map(({ character, reading }) => (
            <>
              {character}
              <rp aria-hidden="true">（</rp>
              <rt aria-hidden="true">{reading}</rt>
              <rp aria-hidden="true">）</rp>
            </>
          ))}
        </ruby>
      ),
    )}
  </>
);

/** A line of text, with pinyin where the reader wants it and the text is Chinese. */
export const Pinyin = ({ text, lang }: { text: string; lang: string }) => {
  const reader = useContext(PinyinContext);
  return reader !== undefined && lang.startsWith('zh') ? (
    <Pieces pieces={reader.text(text)} />
  ) : (
    <>{text}</>
  );
};

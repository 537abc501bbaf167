import type { Image } from '@minzong/content-types';
import { Say } from '../layout/language';

interface PictureProps {
  image: Image;
  /** how wide the picture is shown, for the browser's choice of a rendition */
  sizes?: string;
  /** pixels beyond which more are of no use where it stands; without, readers may look closer */
  widest?: number;
  /** pictures of the first screen come at once, all others when the reader gets near */
  eager?: boolean;
}

/** In percent. Rounded away from the middle: the other way a point near an edge could be cut off. */
const stepOf = (fraction: number): string =>
  String((fraction < 0.5 ? Math.floor(fraction * 10) : Math.ceil(fraction * 10)) * 10);

/**
 * Where a frame that crops the picture keeps it: classes of 9-focal-point.css, as the content
 * security policy allows no style of an element's own.
 */
const focusOf = ({ focalPoint }: Image): string | undefined =>
  focalPoint === undefined
    ? undefined
    : `focus-x-${stepOf(focalPoint.x)} focus-y-${stepOf(focalPoint.y)}`;

type File = Image['renditions'][number];

/** Every address is 64 characters that do not compress: only those of use are named. */
const ofUse = (files: File[], widest: number): File[] => {
  const last = files.findIndex(({ width }) => width >= widest);
  return last === -1 ? files : files.slice(0, last + 1);
};

const sourceSet = (files: File[]): string =>
  files.map(({ url, width }) => `${url} ${String(width)}w`).join(', ');

/** For browsers that know neither AVIF nor WebP, one file has to do. */
const FALLBACK_WIDTH = 960;

/** A picture with its words for those who cannot see it, its proportion reserved beforehand. */
export const Picture = ({
  image,
  sizes = '(min-width: 48em) 40em, 100vw',
  widest = Infinity,
  eager,
}: PictureProps) => {
  const { url, width, height, formats = [] } = image;
  const own = [...image.renditions, { url, width, height }];
  const files = ofUse(own, formats.length === 0 ? widest : Math.min(widest, FALLBACK_WIDTH));
  const isChoice = formats.length === 0 && files.length > 1;
  const img = (
    <img
      class={focusOf(image)}
      src={(files.at(-1) ?? image).url}
      srcset={isChoice ? sourceSet(files) : undefined}
      sizes={isChoice ? sizes : undefined}
      width={width}
      height={height}
      alt={image.alternativeText}
      loading={eager === true ? undefined : 'lazy'}
      fetchpriority={eager === true ? 'high' : undefined}
      decoding="async"
    />
  );
  if (formats.length === 0) return img;
  return (
    <picture>
      {formats.map(({ mime, renditions }) => (
        <source
          key={mime}
          type={mime}
          srcset={sourceSet(ofUse(renditions, widest))}
          sizes={sizes}
        />
      ))}
      {img}
    </picture>
  );
};

/** A picture with its caption and where it is from. */
export const Figure = (props: PictureProps) => {
  const { caption, credit } = props.image;
  const hasCaption = [caption, credit].some((text) => text !== undefined && text !== '');
  return (
    <figure>
      <Picture {...props} />
      {hasCaption ? (
        <figcaption>
          {caption}
          {credit === undefined || credit === '' ? null : (
            <Say word="imageCredit" values={{ name: credit }} class="credit" />
          )}
        </figcaption>
      ) : null}
    </figure>
  );
};

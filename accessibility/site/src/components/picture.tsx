import type { Image } from '@minzong/content-types';
import { Say } from '../layout/language';

interface PictureProps {
  image: Image;
  /** how wide the picture is shown, for the browser's choice of a rendition */
  sizes?: string;
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

/** A picture with its words for those who cannot see it, its proportion reserved beforehand. */
export const Picture = ({
  image,
  sizes = '(min-width: 48em) 40em, 100vw',
  eager,
}: PictureProps) => {
  const widths = [...image.renditions, { url: image.url, width: image.width }];
  return (
    <img
      class={focusOf(image)}
      src={image.url}
      srcset={
        widths.length > 1
          ? widths.map(({ url, width }) => `${url} ${String(width)}w`).join(', ')
          : undefined
      }
      sizes={widths.length > 1 ? sizes : undefined}
      width={image.width}
      height={image.height}
      alt={image.alternativeText}
      loading={eager === true ? undefined : 'lazy'}
      decoding="async"
    />
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

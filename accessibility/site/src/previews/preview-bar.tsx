import type { ServedPreview } from '@minzong/api-contract';
import { DEFAULT_LOCALE } from '@minzong/content-types';
import { Labelled, Run, Say, useSurroundings } from '../layout/language';
import { timeText } from '../words/dates';
import { LANGUAGE_NAMES, type Word } from '../words/say';
import { VIEWS, previewHref, type PreviewPlace, type View } from './preview-address';

const VIEW_WORDS: Record<View, Word> = {
  page: 'previewPage',
  large: 'largePrint',
  card: 'previewCard',
  braille: 'braille',
};

const Languages = ({ preview, place }: { preview: ServedPreview; place: PreviewPlace }) =>
  preview.locales.length < 2 ? null : (
    <Labelled as="nav" label="previewLanguages">
      <ul>
        {preview.locales.map((locale) => (
          <li key={locale}>
            <Run
              as="a"
              lang={locale}
              href={previewHref(place, { locale, page: 1, sent: false })}
              aria-current={locale === preview.locale ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[locale]}
            </Run>
          </li>
        ))}
      </ul>
    </Labelled>
  );

const Views = ({ place }: { place: PreviewPlace }) => (
  <Labelled as="nav" label="previewViews">
    <ul>
      {VIEWS.map((view) => (
        <li key={view}>
          <Say
            as="a"
            word={VIEW_WORDS[view]}
            href={previewHref(place, { view, page: 1, sent: false })}
            aria-current={view === place.view ? 'true' : undefined}
          />
        </li>
      ))}
    </ul>
  </Labelled>
);

/** Says that this is not public, until when it can be seen, and in which ways. */
export const PreviewBar = ({ preview, place }: { preview: ServedPreview; place: PreviewPlace }) => {
  const { locale } = useSurroundings();
  const time = timeText(preview.expiresAt, locale);
  const { revision } = preview;
  return (
    <Labelled as="aside" label="previewBanner" class="preview-bar">
      <p>
        <Say as="strong" word={preview.kind === 'preview' ? 'previewTitle' : 'factCheckTitle'} />
        {' · '}
        <Say word="previewUnpublished" />
        {' · '}
        <Say word="previewUntil" values={{ time }} />
        {revision === null ? null : (
          <>
            {' · '}
            <Say word="previewRevision" values={{ n: revision }} />
          </>
        )}
      </p>
      <Views
        place={{
          ...place,
          locale: place.locale ?? (preview.locale === DEFAULT_LOCALE ? undefined : preview.locale),
        }}
      />
      <Languages preview={preview} place={place} />
    </Labelled>
  );
};

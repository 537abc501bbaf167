import { hrefOf } from '../addresses';
import { Labelled, Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { CHOICES, CHOICE_NAMES, type Choice, type Settings } from '../settings';
import type { Word } from '../words/say';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';

const LEGENDS: Record<Choice, Word> = {
  theme: 'theme',
  size: 'textSize',
  spacing: 'textSpacing',
  measure: 'lineLength',
  motion: 'motion',
  ruby: 'rubyReadings',
  view: 'pageView',
};

const Choices = ({ name, chosen }: { name: Choice; chosen: string }) => (
  <fieldset>
    <Say as="legend" word={LEGENDS[name]} />
    {CHOICES[name].map((option) => (
      <label key={option} class={`choice ${name}-${option}`}>
        <input type="radio" name={name} value={option} checked={option === chosen} />
        <Say word={`${name}.${option}` as Word} as="span" />
      </label>
    ))}
  </fieldset>
);

/** A path of this site, or nothing: the form must not send anybody elsewhere. */
export const safeBack = (value: string | null | undefined): string | undefined =>
  value !== null &&
  value !== undefined &&
  /^\/(?![/\\])[^\s\\]*$/.test(value) &&
  value.length < 1000
    ? value
    : undefined;

const SettingsForm = ({
  settings,
  back,
  saved,
}: {
  settings: Settings;
  back: string | undefined;
  saved: boolean;
}) => {
  const { locale } = useSurroundings();
  return (
    <Labelled
      as="form"
      label="readingSettings"
      class="settings"
      method="post"
      action={hrefOf(locale, '/settings')}
    >
      {saved ? <Say as="p" role="status" class="notice saved" word="settingsSaved" /> : null}
      {CHOICE_NAMES.map((name) => (
        <Choices key={name} name={name} chosen={settings[name]} />
      ))}
      <Say as="p" word="textSample" class="sample" />
      {back === undefined ? null : <input type="hidden" name="back" value={back} />}
      <div class="settings-buttons">
        <Say as="button" type="submit" word="save" />
        <Say as="button" type="submit" word="resetSettings" name="reset" value="1" class="second" />
      </div>
    </Labelled>
  );
};

/** How pages are drawn for this reader, kept in a cookie; works without script. */
export const settingsPage = (
  request: PageRequest<AddressOf<'settings'>>,
  settings: Settings,
): PageView => ({
  status: 200,
  title: phraseOf(request, 'readingSettings'),
  crumbs: [{ label: phraseOf(request, 'readingSettings') }],
  main: (
    <div class="narrow">
      <Say as="h1" word="readingSettings" />
      <Say as="p" class="lead" word="settingsIntro" />
      <SettingsForm
        settings={settings}
        back={safeBack(request.address.query['back'])}
        saved={request.address.query['saved'] !== undefined}
      />
    </div>
  ),
  address: request.address,
});

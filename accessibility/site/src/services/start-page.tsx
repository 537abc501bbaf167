import type { ServedForm } from '@minzong/api-contract';
import { hrefOf, type ServiceAddress } from '../addresses';
import { Run, Say, SayWith, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { dateText } from '../words/dates';
import { applyPage } from './apply-frame';
import { Privacy } from './privacy';

/** People read and answer about three questions in a minute, and need five for a file. */
const QUESTIONS_A_MINUTE = 3;
const MINUTES_A_FILE = 5;

const minutesFor = ({ form }: ServedForm): number => {
  const questions = form.sections.reduce((sum, { fields }) => sum + fields.length, 0);
  const files = form.materials.filter(({ upload }) => upload !== undefined).length;
  const minutes = questions / QUESTIONS_A_MINUTE + files * MINUTES_A_FILE;
  return Math.max(5, Math.ceil(minutes / 5) * 5);
};

const Needed = ({ served }: { served: ServedForm }) => {
  const { form, locale } = served;
  return form.materials.length === 0 ? (
    <Say as="p" word="noMaterials" />
  ) : (
    <ul class="needed">
      {form.materials.map(({ name, upload, required }) => (
        <li key={name}>
          <Run lang={locale}>{name}</Run>
          <Say
            as="span"
            class="optional"
            word={upload === undefined ? 'needed.bring' : 'needed.upload'}
          />
          {required ? null : <Say as="span" class="optional" word="needed.optional" />}
        </li>
      ))}
    </ul>
  );
};

const Closing = ({ served, isClosed }: { served: ServedForm; isClosed: boolean }) => {
  const { locale } = useSurroundings();
  const { closesOn, places } = served.form.handling;
  return (
    <>
      {closesOn === undefined ? null : (
        <Say
          as="p"
          class={isClosed ? 'notice' : undefined}
          word={isClosed ? 'applyClosed' : 'applyUntil'}
          values={{ day: dateText(`${closesOn}T12:00:00+08:00`, locale) }}
        />
      )}
      {places === undefined ? null : <Say as="p" word="applyPlaces" values={{ n: places }} />}
    </>
  );
};

/** What somebody should know before beginning: time, papers, what becomes of the data. */
export const startPage = (
  address: ServiceAddress,
  served: ServedForm,
  isClosed: boolean,
): PageView =>
  applyPage({
    ...{ address, served, status: 200 },
    children: (
      <>
        <Say as="p" class="lead" word="applyTime" values={{ n: minutesFor(served) }} />
        <Closing served={served} isClosed={isClosed} />
        <Say as="h2" word="needed" />
        <Needed served={served} />
        <Privacy served={served} />
        {isClosed ? null : (
          <p>
            <Say
              as="a"
              class="button"
              word="applyStart"
              href={hrefOf(address.locale, address.path, { step: 'form' })}
            />
          </p>
        )}
        <p class="hint">
          <SayWith
            word="applyAlready"
            parts={{
              progress: <Say as="a" word="caseState" href={hrefOf(address.locale, '/case')} />,
            }}
          />
        </p>
      </>
    ),
  });

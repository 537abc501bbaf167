import type { ServedForm } from '@minzong/api-contract';
import { Run, Say } from '../layout/language';
import { FactsTable, fact } from '../components/facts-table';

/** What somebody is told before anything is asked (个人信息保护法第十七条、第三十条). */
export const Privacy = ({ served }: { served: ServedForm }) => {
  const { purpose, basis, keptMonths, recipients } = served.form.privacy;
  const { locale, implementingBody } = served;
  return (
    <section class="privacy" aria-labelledby="privacy">
      <Say as="h2" id="privacy" word="privacyTitle" />
      <FactsTable
        facts={[
          ...fact('privacyWho', implementingBody, locale),
          ...fact('privacyPurpose', purpose, locale),
          ...fact('privacyBasis', basis, locale),
          ...fact('privacyKept', <Say word="privacyMonths" values={{ n: keptMonths }} />),
          ...(recipients === undefined
            ? fact('privacyRecipients', <Say word="privacyNobody" />)
            : fact('privacyRecipients', recipients, locale)),
        ]}
      />
      <Say as="p" word="privacyRights" />
      {served.form.privacy.sensitive === undefined ? null : (
        <p>
          <Say word="privacySensitive" as="strong" />{' '}
          <Run lang={locale}>{served.form.privacy.sensitive}</Run>
        </p>
      )}
    </section>
  );
};

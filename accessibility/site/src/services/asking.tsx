import type { ComponentChildren } from 'preact';
import { faultId, tiedTo } from '../components/form/faults';
import { Run, Say } from '../layout/language';
import { answerName } from './filled';
import type { Sheet } from './sheet';

/** What is asked for: a field, or a material to hand in. */
interface Asked {
  key: string;
  label: string;
  help?: string | undefined;
  required: boolean;
}

interface AskedProps {
  asked: Asked;
  sheet: Sheet;
}

const hintId = (key: string): string => `${answerName(key)}-hint`;

/** Ties a control to its hint, and to what is wrong with it. */
export const tiesOf = ({ asked, sheet }: AskedProps, hasHint = asked.help !== undefined) => {
  const name = answerName(asked.key);
  const isExplained = hasHint || (sheet.opened?.get(asked.key) ?? '') !== '';
  return tiedTo(name, sheet.faults.get(name), isExplained ? hintId(asked.key) : undefined);
};

/** The name of what is asked, in the language of the form, and whether it may be left out. */
export const Name = ({ asked, sheet }: AskedProps) => (
  <>
    <Run lang={sheet.served.locale}>{asked.label}</Run>
    {asked.required ? null : <Say word="mayBeEmpty" as="span" class="optional" />}
  </>
);

/** What helps to answer, why the office asks again, and what is wrong. */
export const Explanation = ({
  asked: { key, help },
  sheet,
  children,
}: AskedProps & { children?: ComponentChildren }) => {
  const name = answerName(key);
  // What only a corrected choice has opened has no reason of its own.
  const reason = sheet.opened?.get(key);
  const fault = sheet.faults.get(name);
  const hasHint = help !== undefined || (reason ?? '') !== '' || Boolean(children);
  return (
    <>
      {hasHint ? (
        <div class="hint" id={hintId(key)}>
          {reason === undefined || reason === '' ? null : (
            <p class="reason">
              <Say word="correctionReason" />
              <Run lang="zh-CN">{reason}</Run>
            </p>
          )}
          {help === undefined ? null : (
            <Run as="p" lang={sheet.served.locale}>
              {help}
            </Run>
          )}
          {children}
        </div>
      ) : null}
      {fault === undefined ? null : (
        <Say
          as="p"
          id={faultId(name)}
          class="field-error"
          word={fault.word}
          values={fault.values ?? {}}
        />
      )}
    </>
  );
};

/** The class of what holds a field. */
export const fieldClass = (sheet: Sheet, key: string, more = ''): string =>
  ['field', more, sheet.faults.has(answerName(key)) ? 'faulty' : ''].filter(Boolean).join(' ');

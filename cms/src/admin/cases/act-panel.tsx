import type { OfficialAct } from '@minzong/api-contract';
import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { ACT_WORDS } from '../../editorial/cases/case-words';
import { ActFields } from './act-fields';
import { EMPTY_DRAFT, bodyOf } from './act-draft';
import type { LookedCase } from './case-types';
import { Part } from './part';

interface ActProps {
  item: LookedCase;
  busy: boolean;
  fault: string | undefined;
  onAct: (body: object, success: string) => Promise<boolean>;
}

/** Acts that are open to choose from; those that are closed with the reason why. */
const Offers = (props: {
  item: LookedCase;
  chosen: OfficialAct | undefined;
  onChoose: (act: OfficialAct) => void;
}) => {
  const { item, chosen, onChoose } = props;
  const open = item.offers.filter(({ isOpen }) => isOpen);
  const closed = item.offers.filter(({ isOpen }) => !isOpen);
  return (
    <>
      {open.length === 0 ? (
        <Typography>现在没有您可以办理的事项。</Typography>
      ) : (
        <Radio.Group
          aria-label="办理"
          value={chosen ?? ''}
          onValueChange={(act: string) => {
            onChoose(act as OfficialAct);
          }}
        >
          {open.map(({ act }) => (
            <Radio.Item key={act} value={act}>
              {ACT_WORDS[act]}
            </Radio.Item>
          ))}
        </Radio.Group>
      )}
      {closed.length === 0 ? null : (
        <details>
          <summary>
            <Typography variant="pi">{`现在不能办理的 ${String(closed.length)} 项及原因`}</Typography>
          </summary>
          <ul>
            {closed.map(({ act, why }) => (
              <li key={act}>
                <Typography variant="pi">{`${ACT_WORDS[act]}：${why}`}</Typography>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const twoPersonNote = ({ offers }: LookedCase): string | undefined =>
  offers.find(({ why }) => why.includes('另一人'))?.why;

/** What may be done with a case now. */
export const ActPanel = ({ item, busy, fault, onAct }: ActProps) => {
  const [chosen, setChosen] = useState<OfficialAct>();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const isOpen = item.offers.some((offer) => offer.act === chosen && offer.isOpen);
  const note = twoPersonNote(item);
  const send = async (act: OfficialAct) => {
    if (await onAct(bodyOf(act, draft), `已${ACT_WORDS[act]}`)) {
      setDraft(EMPTY_DRAFT);
      setChosen(undefined);
    }
  };
  return (
    <Part title="办理" className="case-no-print">
      {note === undefined ? null : (
        <Box background="primary100" hasRadius padding={3}>
          <Typography>{note}</Typography>
        </Box>
      )}
      <Offers item={item} chosen={isOpen ? chosen : undefined} onChoose={setChosen} />
      {chosen === undefined ? null : (
        <ActFields item={item} act={chosen} draft={draft} onChange={setDraft} />
      )}
      {fault === undefined ? null : (
        <Typography role="alert" textColor="danger600">
          {fault}
        </Typography>
      )}
      {chosen === undefined ? null : (
        <Flex>
          <Button loading={busy} disabled={!isOpen} onClick={() => void send(chosen)}>
            {ACT_WORDS[chosen]}
          </Button>
        </Flex>
      )}
    </Part>
  );
};

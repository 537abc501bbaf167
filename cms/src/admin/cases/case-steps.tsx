import { Flex, Typography } from '@strapi/design-system';
import { ACT_WORDS, STAGE_WORDS } from '../../editorial/cases/case-words';
import { beijingTime } from '../beijing-time';
import type { LookedCase } from './case-types';
import { Part } from './part';

type Step = LookedCase['steps'][number];

const whoOf = ({ official, act }: Step): string =>
  official?.name ?? (['lapse', 'escalate', 'move-up'].includes(act) ? '系统' : '申请人');

/** What has happened, oldest first. */
export const StepList = ({ steps }: { steps: readonly Step[] }) => (
  <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
    {steps.map((step) => (
      <Flex
        tag="li"
        key={`${step.at} ${step.act}`}
        direction="column"
        alignItems="flex-start"
        gap={1}
      >
        <Typography fontWeight="bold">
          {`${beijingTime(step.at)} ${whoOf(step)} ${ACT_WORDS[step.act]}（${STAGE_WORDS[step.stage]}）`}
        </Typography>
        {step.words === '' ? null : (
          <Typography style={{ whiteSpace: 'pre-wrap' }}>{`告知：${step.words}`}</Typography>
        )}
        {step.reason === '' ? null : (
          <Typography textColor="neutral600" style={{ whiteSpace: 'pre-wrap' }}>
            {`内部意见：${step.reason}`}
          </Typography>
        )}
      </Flex>
    ))}
  </Flex>
);

export const CaseSteps = ({ item }: { item: LookedCase }) => (
  <Part title="办理经过">
    <StepList steps={item.steps} />
    <details className="case-no-print">
      <summary>
        <Typography variant="pi">{`查看记录（${String(item.looks.length)} 次）`}</Typography>
      </summary>
      <ul>
        {item.looks.map(({ official, at }) => (
          <li key={`${String(official.id)} ${at}`}>
            <Typography variant="pi">{`${beijingTime(at)} ${official.name}`}</Typography>
          </li>
        ))}
      </ul>
    </details>
  </Part>
);

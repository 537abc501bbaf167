import { mayUseKept, type Failure } from '../../content/failure';
import { openTab, openPage } from '../../platform/navigation';
import { searchAddress } from '../../content/addresses';
import { dayInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';
import type { Words } from '../../words/zh-cn';
import { Tap } from '../tap';
import { Notice } from './notice';

/** What to say about a failure: a title and sentences, the most useful first. */
export const failureWords = (
  failure: Failure,
  words: Words,
): { title: string; lines: string[] } => {
  const said = words.failure;
  switch (failure.kind) {
    case 'offline':
      return { title: said.offlineTitle, lines: [said.offline] };
    case 'slow':
      return { title: said.slowTitle, lines: [said.slow] };
    case 'missing':
      return { title: said.missingTitle, lines: [said.missing] };
    case 'trouble': {
      const id = failure.requestId === undefined ? [] : [said.requestId(failure.requestId)];
      return { title: said.troubleTitle, lines: [said.trouble, ...id] };
    }
    case 'withdrawn': {
      const { reason, withdrawnAt, successor } = failure;
      const why = reason === undefined ? said.withdrawn : said.withdrawnReason(reason);
      const since =
        withdrawnAt === undefined ? [] : [said.withdrawnAt(dayInWords(withdrawnAt, words))];
      const because = successor?.reason === undefined ? '' : said.withdrawnReason(successor.reason);
      const next = successor === undefined ? [] : [`${said.successorWithdrawn}${because}`];
      return { title: said.withdrawnTitle, lines: [why, ...since, ...next] };
    }
  }
};

/** A failure with its way on: try again where that may help, else search and home. */
export const FailureNotice = ({ failure, retry }: { failure: Failure; retry: () => void }) => {
  const words = useWords();
  const { title, lines } = failureWords(failure, words);
  return (
    <Notice title={title} lines={lines}>
      {mayUseKept(failure) ? (
        <Tap className="button button-main retry" onTap={retry}>
          {words.failure.retry}
        </Tap>
      ) : (
        <Tap className="button button-main" onTap={() => void openPage(searchAddress())}>
          {words.search.title}
        </Tap>
      )}
      <Tap className="button" onTap={() => void openTab('/pages/home/index')}>
        {words.list.backHome}
      </Tap>
    </Notice>
  );
};

import type { AnyItem } from '../components/item-line';
import { Day } from '../components/date';
import { ItemFacts } from '../components/item-facts';
import { Picture } from '../components/picture';
import { Run, Say, useSurroundings } from '../layout/language';

const Row = ({ item }: { item: AnyItem }) => (
  <div class="phone-row">
    <div>
      <Run as="p" lang={item.locale} class="phone-title">
        {item.title}
      </Run>
      {item.summary === undefined ? null : (
        <Run as="p" lang={item.locale} class="phone-summary">
          {item.summary}
        </Run>
      )}
      <div class="phone-meta">
        <Day moment={item.publishedAt} />
        <ItemFacts item={item} />
      </div>
    </div>
    {item.cover === undefined ? null : (
      <Picture image={item.cover} sizes="6.5rem" widest={320} eager />
    )}
  </div>
);

/** WeChat takes its picture from the top of the page, so that is what is drawn. */
const Share = ({ item }: { item: AnyItem }) => {
  const { organisation } = useSurroundings();
  return (
    <div class="phone-share">
      <p class="phone-app">
        <span class="phone-seal" aria-hidden="true">
          {organisation.seal}
        </span>
        <Run lang="zh-CN">{organisation.name}</Run>
      </p>
      <Run as="p" lang={item.locale} class="phone-title">
        {item.title}
      </Run>
      <div class="phone-shot" aria-hidden="true">
        <p lang={item.locale}>{item.title}</p>
        {item.summary === undefined ? null : <p lang={item.locale}>{item.summary}</p>}
      </div>
      <Say as="p" word="miniProgram" class="phone-foot" />
    </div>
  );
};

/** The document as the mini-program lists it, and as WeChat shows it when it is shared. */
export const MiniProgramCard = ({ item }: { item: AnyItem }) => (
  <div class="narrow phone-cards">
    <Say as="h1" word="previewCard" />
    <Say as="p" word="previewCardNote" class="lead" />
    <Say as="h2" word="previewCardRow" />
    <Row item={item} />
    <Say as="h2" word="previewCardShare" />
    <Share item={item} />
  </div>
);

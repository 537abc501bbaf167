import { hrefOf, isFormAddress, reportHref, type Address } from '../addresses';
import { Labelled, Run, Say, useSurroundings } from './language';
import { Ornament } from './ornament';

const Fact = ({
  word,
  children,
}: {
  word: Parameters<typeof Say>[0]['word'];
  children: string;
}) => (
  <div>
    <Say as="dt" word={word} />
    <Run as="dd" lang="zh-CN">
      {children}
    </Run>
  </div>
);

/** Foot of every page: who runs the site, how to reach them, where to report a fault (inspection item F1). */
export const Footer = ({ address }: { address: Address | undefined }) => {
  const { locale, organisation } = useSurroundings();
  const isPage = address !== undefined && !isFormAddress(address);
  const about = isPage ? hrefOf(locale, address.path) : undefined;
  const isEnglish = locale === 'en';
  const { siteCode, icpNumber, publicSecurityNumber, telephone } = organisation;
  return (
    <footer class="foot">
      <Ornament name="stitch" />
      <dl>
        <div>
          <Say as="dt" word="organiser" />
          <Run as="dd" lang={isEnglish ? 'en' : 'zh-CN'}>
            {isEnglish ? organisation.nameEnglish : organisation.name}
          </Run>
        </div>
        <div>
          <Say as="dt" word="telephone" />
          <dd>
            <a href={`tel:${telephone}`}>{telephone}</a>
          </dd>
        </div>
        {siteCode === undefined ? null : <Fact word="siteCode">{siteCode}</Fact>}
        {icpNumber === undefined ? null : <Fact word="icp">{icpNumber}</Fact>}
        {publicSecurityNumber === undefined ? null : (
          <Fact word="publicSecurity">{publicSecurityNumber}</Fact>
        )}
      </dl>
      <Labelled as="nav" label="footer">
        <ul>
          <li>
            <Say as="a" word="feedback" rel="nofollow" href={reportHref(locale, about)} />
          </li>
          {(Object.keys(FOOT_WORDS) as (keyof typeof FOOT_WORDS)[]).map((place) => (
            <li key={place}>
              <Say as="a" word={FOOT_WORDS[place]} href={hrefOf(locale, `/${place}`)} />
            </li>
          ))}
        </ul>
      </Labelled>
    </footer>
  );
};

const FOOT_WORDS = {
  contact: 'contact',
  receipt: 'reportState',
  pages: 'pages',
  accessibility: 'accessibility',
  'site-map': 'siteMap',
  settings: 'readingSettings',
  'feed.xml': 'feed',
} as const;

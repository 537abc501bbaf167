import { hrefOf, isFormAddress, reportHref, type Address } from '../addresses';
import { Labelled, Run, Say, useSay, useSurroundings } from './language';
import { Ornament } from './ornament';

const Fact = ({
  word,
  href,
  children,
}: {
  word: Parameters<typeof Say>[0]['word'];
  href?: string;
  children: string;
}) => (
  <div>
    <Say as="dt" word={word} />
    <Run as="dd" lang="zh-CN">
      {href === undefined ? children : <a href={href}>{children}</a>}
    </Run>
  </div>
);

/** Where the numbers can be looked up; the first has to be linked (备案编号应链接至备案系统网址). */
const ICP_REGISTER = 'https://beian.miit.gov.cn/';
const publicSecurityRegister = (number: string): string => {
  const code = /\d{8,}/.exec(number)?.[0];
  return `https://beian.mps.gov.cn/#/query/webSearch${code === undefined ? '' : `?code=${code}`}`;
};

/** 党政机关网站标识, where it has been granted: its picture or else its name, leading to its record. */
const GovernmentMark = () => {
  const { organisation, governmentMarkPicture: picture } = useSurroundings();
  const name = useSay()('partyGovernmentMark');
  const { governmentMarkUrl: href } = organisation;
  if (href === undefined) return null;
  return (
    <p class="government-mark">
      <a href={href}>
        {picture === undefined ? (
          <Run lang={name.lang}>{name.text}</Run>
        ) : (
          <Run as="img" lang={name.lang} src={picture} alt={name.text} width={80} height={80} />
        )}
      </a>
    </p>
  );
};

/** Foot of every page: who runs the site, how to reach them, where to report a fault (inspection item F1). */
export const Footer = ({ address }: { address: Address | undefined }) => {
  const { locale, organisation } = useSurroundings();
  const isPage = address !== undefined && !isFormAddress(address);
  const about = isPage ? hrefOf(locale, address.path) : undefined;
  const isEnglish = locale === 'en';
  const { siteCode, icpNumber, publicSecurityNumber, telephone, hasIpv6 } = organisation;
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
        {organisation.address === undefined ? null : (
          <Fact word="officeAddress">{organisation.address}</Fact>
        )}
        {siteCode === undefined ? null : <Fact word="siteCode">{siteCode}</Fact>}
        {icpNumber === undefined ? null : (
          <Fact word="icp" href={ICP_REGISTER}>
            {icpNumber}
          </Fact>
        )}
        {publicSecurityNumber === undefined ? null : (
          <Fact word="publicSecurity" href={publicSecurityRegister(publicSecurityNumber)}>
            {publicSecurityNumber}
          </Fact>
        )}
      </dl>
      {hasIpv6 ? <Say as="p" word="ipv6" class="ipv6" /> : null}
      <GovernmentMark />
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
  case: 'caseState',
  'open-government': 'openGovernment',
  pages: 'pages',
  accessibility: 'accessibility',
  'site-map': 'siteMap',
  settings: 'readingSettings',
  'feed.xml': 'feed',
} as const;

import { hrefOf } from '../addresses';
import { Labelled, Run, Say, useSurroundings } from './language';
import type { Crumb } from './page-view';

/** The way from the home page to here. */
export const Breadcrumbs = ({ crumbs }: { crumbs: Crumb[] }) => {
  const { locale } = useSurroundings();
  if (crumbs.length === 0) return null;
  return (
    <Labelled as="nav" label="breadcrumbs" class="breadcrumbs">
      <ol>
        <li>
          <Say as="a" word="home" href={hrefOf(locale, '/')} />
        </li>
        {crumbs.map(({ label, href }) => (
          <li key={label.text}>
            {href === undefined ? (
              <Run as="span" lang={label.lang} aria-current="page">
                {label.text}
              </Run>
            ) : (
              <Run as="a" lang={label.lang} href={href}>
                {label.text}
              </Run>
            )}
          </li>
        ))}
      </ol>
    </Labelled>
  );
};

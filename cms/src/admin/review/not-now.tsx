import { Flex, Typography } from '@strapi/design-system';
import { useOpenDocument } from '../document/use-open-document';
import { OFFERED, offerOf } from './offers';
import { usePermissions } from './use-permissions';

/** Below the buttons: why those that are grey cannot be used now. */
export const NotNow = ({ slug }: { slug?: string }) => {
  const { state } = useOpenDocument();
  const permissions = usePermissions(slug ?? '');
  if (state === null) return null;
  const reasons = OFFERED.flatMap((action) => {
    const offer = offerOf(action, state, permissions);
    return offer?.why === undefined ? [] : [{ action, label: offer.label, why: offer.why }];
  });
  const offered = OFFERED.some((action) => offerOf(action, state, permissions) !== null);
  if (!offered) return <Typography textColor="neutral600">这篇内容现在没有要您办的事</Typography>;
  if (reasons.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} width="100%">
      {reasons.map(({ action, label, why }) => (
        <li key={action}>
          <Typography variant="pi" textColor="neutral600">
            {`“${label}”现在不能用：${why}`}
          </Typography>
        </li>
      ))}
    </Flex>
  );
};

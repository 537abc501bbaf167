import type { PersonalListName } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { countOn, usePersonalEntries } from '../../content/account/lists';
import { signOut } from '../../content/account/my-data';
import { signIn, useSession } from '../../content/account/session';
import { synchronise, useSync } from '../../content/account/sync';
import { PRIVACY_ADDRESS, listsAddress } from '../../content/account/addresses';
import { notify } from '../../platform/chrome';
import { openPage } from '../../platform/navigation';
import { momentInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';
import { signInFailure } from './sign-in-failure';

const Entry = ({ list }: { list: PersonalListName }) => {
  const { account } = useWords();
  const count = account.count(countOn(usePersonalEntries(), list));
  return (
    <Tap
      className="linked account-entry"
      role="link"
      label={`${account[list]}，${count}`}
      onTap={() => void openPage(listsAddress(list))}
    >
      <Text>{account[list]}</Text>
      <Text className="account-count">{count}</Text>
    </Tap>
  );
};

const SignIn = ({ ended }: { ended: boolean }) => {
  const words = useWords();
  const { account } = words;
  const [state, setState] = useState<{ busy: boolean; failure?: string }>({ busy: false });
  const begin = async (): Promise<void> => {
    setState({ busy: true });
    try {
      await signIn();
      await synchronise();
    } catch (error) {
      setState({ busy: false, failure: signInFailure(error, words) });
    }
  };
  return (
    <View className="account-state">
      {ended && state.failure === undefined && <Text className="quiet">{account.ended}</Text>}
      <Text className="quiet">{account.signInReason}</Text>
      <Text className="account-failure" aria-role="status" aria-live="polite">
        {state.failure ?? ''}
      </Text>
      <Tap className="button sign-in" disabled={state.busy} onTap={() => void begin()}>
        {state.busy ? account.signingIn : account.signIn}
      </Tap>
    </View>
  );
};

const SignedIn = () => {
  const words = useWords();
  const { account } = words;
  const sync = useSync();
  const said = {
    idle: '',
    running: account.syncing,
    failed: account.notSynced,
    done: sync.status === 'done' ? account.synced(momentInWords(sync.at, words)) : '',
  };
  const end = async (): Promise<void> => {
    await signOut('this');
    notify(account.signedOut);
  };
  return (
    <View className="account-state">
      <Text className="quiet">{account.signedIn}</Text>
      <Text className="quiet sync-state" aria-role="status" aria-live="polite">
        {said[sync.status]}
      </Text>
      <Tap className="button sign-out" onTap={() => void end()}>
        {account.signOut}
      </Tap>
    </View>
  );
};

/** 收藏, 关注, signing in and out, and the way to the privacy page. */
export const AccountSection = () => {
  const { account } = useWords();
  const session = useSession();
  return (
    <View className="settings account">
      <Entry list="favourites" />
      <Entry list="following" />
      <Tap className="linked" role="link" onTap={() => void openPage(PRIVACY_ADDRESS)}>
        {account.privacy}
      </Tap>
      {session.status === 'signed-in' ? <SignedIn /> : <SignIn ended={session.ended} />}
    </View>
  );
};

import type { SessionList } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { signOut } from '../../content/account/my-data';
import { account as client, withSession } from '../../content/account/session';
import { confirm } from '../../platform/actions';
import { notify } from '../../platform/chrome';
import { dayInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { Section } from '../section';
import { Tap } from '../tap';

/** The devices on which this reader is signed in, with the way to end each. */
export const Sessions = () => {
  const words = useWords();
  const { account } = words;
  const [sessions, setSessions] = useState<SessionList['sessions']>([]);
  const refresh = useCallback(async (): Promise<void> => {
    try {
      setSessions((await withSession((token) => client.sessions(token))).sessions);
    } catch {
      setSessions([]);
    }
  }, []);
  useEffect(() => void refresh(), [refresh]);
  const end = async (id: string): Promise<void> => {
    try {
      await withSession((token) => client.endSession(token, id));
      await refresh();
    } catch {
      notify(words.failure.troubleTitle);
    }
  };
  const endAll = async (): Promise<void> => {
    if (!(await confirm(account.signOutQuestion))) return;
    try {
      await signOut('all');
      notify(account.signedOut);
    } catch {
      notify(words.failure.troubleTitle);
    }
  };
  return (
    <Section title={account.sessions}>
      {sessions.map(({ id, device, seenAt, isThis }) => (
        <View key={id} className="list-row">
          <View className="linked list-link">
            <Text className="linked-title">
              {isThis
                ? `${account.device[device]}（${account.thisDevice}）`
                : account.device[device]}
            </Text>
            <Text className="linked-clauses">{account.seen(dayInWords(seenAt, words))}</Text>
          </View>
          {!isThis && (
            <Tap
              className="button list-toggle"
              label={account.endSession(account.device[device])}
              onTap={() => void end(id)}
            >
              {account.signOut}
            </Tap>
          )}
        </View>
      ))}
      <Tap className="button sign-out-everywhere" onTap={() => void endAll()}>
        {account.signOutEverywhere}
      </Tap>
    </Section>
  );
};

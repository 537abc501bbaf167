import { onPrivacyQuestion, type PrivacyQuestion } from '../platform/privacy';
import { createStore, useStore } from './store';

/** Questions that wait for an answer; two calls at once ask one question. */
const waiting = createStore<PrivacyQuestion[]>([]);

/** Begins to listen for WeChat's privacy questions; once, when the mini-program starts. */
export const awaitPrivacyQuestions = (): void => {
  onPrivacyQuestion((question) => {
    waiting.set([...waiting.get(), question]);
  });
};

export const usePrivacyQuestion = (): boolean => useStore(waiting).length > 0;

const answerAll = (answer: (question: PrivacyQuestion) => void): void => {
  const questions = waiting.get();
  waiting.set([]);
  questions.forEach(answer);
};

export const agreeToPrivacy = (buttonId: string): void => {
  answerAll(({ agree }) => {
    agree(buttonId);
  });
};

export const refusePrivacy = (): void => {
  answerAll(({ refuse }) => {
    refuse();
  });
};

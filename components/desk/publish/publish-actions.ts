import type { Result } from '@/lib/refusal';

export type StepKey = { sessionId: string; base: number };
type WithForm<Key> = (key: Key, before: Result | null, form: FormData) => Promise<Result>;
type Bare<Key> = (key: Key) => Promise<Result>;

/** The moves of a session's file, as the screens of this folder call them. */
export type PublishActions = {
  submit: WithForm<StepKey>;
  recall: Bare<StepKey>;
  sendBack: WithForm<StepKey>;
  reopen: WithForm<StepKey>;
  dropCorrection: WithForm<StepKey>;
  withdraw: WithForm<StepKey>;
  approve: Bare<StepKey & { recordDigest: string }>;
  withhold: WithForm<{ sessionId: string; digest: string }>;
  remove: Bare<StepKey & { council: string }>;
};

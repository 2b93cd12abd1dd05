import { setTimeout as wait } from 'node:timers/promises';
import type { ThreeNodes } from './three';

/** What befalls a cluster while people work; it is whole again at the end, or on its way there. */
export type Fault = {
  readonly name: string;
  /** Whether two of the three stay up all the while: then nobody waits longer than an election takes. */
  readonly hasMajority: boolean;
  readonly run: (three: ThreeNodes) => Promise<string[]>;
};

const AWAY_MS = 2_500;
const HUNG_MS = 4_000;

const dies = async (three: ThreeNodes, at: number) => {
  await three.kill(at);
  await wait(AWAY_MS);
  await three.bring(at);
  return [];
};

export const faults: readonly Fault[] = [
  { name: 'the leader dies', hasMajority: true, run: async (three) => dies(three, await three.leader()) },
  { name: 'a node is lost', hasMajority: true, run: async (three) => dies(three, await three.follower()) },
  {
    name: 'two of three are lost',
    hasMajority: false,
    run: async (three) => {
      const first = await three.leader();
      const lost = [first, (first + 1) % 3];
      await Promise.all(lost.map((at) => three.kill(at)));
      await wait(2 * AWAY_MS);
      const isRead = await three.reads((first + 2) % 3);
      for (const at of lost) await three.bring(at);
      return isRead ? [] : ['The node that was left did not give what it had.'];
    },
  },
  {
    name: 'a node is replaced',
    hasMajority: true,
    run: async (three) => {
      await three.replace(await three.follower());
      return [];
    },
  },
  {
    name: 'the leader hangs',
    hasMajority: true,
    run: async (three) => {
      await three.hang(await three.leader(), HUNG_MS);
      return [];
    },
  },
  { name: 'the application is killed', hasMajority: true, run: async () => [] },
];

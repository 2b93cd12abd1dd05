import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { failureWords } from '@/lib/failure';
import { isFromOurPages } from '@/lib/own-origin';
import type { Standing, Subject } from '@/lib/public-address';
import { type Refusal, type RefusalCode, refuse } from '@/lib/refusal';
import { networksOf } from '@/lib/rules/sign-in-throttle';
import { partOf } from '@/lib/segments';

/**
 * What the server process shares with the code it runs. `bin/serve.mjs` makes it before Next is loaded; Next bundles
 * our modules several times over, so it lives on the global object.
 */
type ServerProcess = {
  /**
   * The request being answered; its id stands in every log line and in the answer's `X-Request-Id`. Who brings a cookie may have
   * changed something a moment ago.
   */
  readonly requests: AsyncLocalStorage<{ readonly id: string; readonly hasCookie?: boolean }>;
  /** What is closed once the last request was answered, what was opened last first. */
  readonly closing: Set<() => void | Promise<void>>;
  /** Whether the process was asked to stop: it finishes what is under way and takes nothing new. */
  isStopping: boolean;
  /** What stands at an address, and in which edition (db/access/edition): the front makes and keeps pages by it. */
  standingAt: (url: string) => Promise<Standing | 'personal' | 'handler' | null>;
  nowhereAt: (url: string) => Promise<Standing | null>;
  editionOf: (subject: Subject) => Promise<string | null>;
  /** The part of the site an address belongs to (lib/segments): what measurements are told apart by. */
  partOf: (path: string) => string;
  /** The network an address belongs to (lib/rules/sign-in-throttle): turns are shared out among networks. */
  networksOf: typeof networksOf;
  /** Whether the `Cookie` header of a request holds a sign-in somebody is signed in with (db/access/viewer). */
  isSignedIn: (cookies: string | undefined) => Promise<boolean>;
  /** Whether a page of ours sent it (lib/own-origin). */
  isFromOurPages: typeof isFromOurPages;
  /** The refusal the front gives in the app's place (lib/refusal). */
  refusalOf: (code: RefusalCode) => Refusal;
  /** The words of a page that could not be made (lib/failure), for those the front answers with itself. */
  failureWords: (code: string) => { title: string; text: string };
  /** What the second thread measured, in the form of prom-client's registry. */
  measuredElsewhere: () => Promise<object[]>;
  /** Says that the app's start-up hook is over, well or not: Next does not wait for it. */
  readonly hookIsOver: () => void;
  /** Why nothing may be served, found when the app was loaded; empty when all is well. */
  startFault: string;
  /** Fulfilled when the port may be opened: until then the database may still be being set up. */
  readonly opening: Promise<unknown>;
};

const held = globalThis as typeof globalThis & { nghiTruong?: ServerProcess };
held.nghiTruong ??= {
  requests: new AsyncLocalStorage(),
  closing: new Set(),
  isStopping: false,
  standingAt: async () => null,
  nowhereAt: async () => null,
  editionOf: async () => null,
  partOf,
  networksOf,
  isSignedIn: async () => false,
  isFromOurPages,
  refusalOf: refuse,
  failureWords,
  measuredElsewhere: async () => [],
  hookIsOver: () => undefined,
  startFault: '',
  opening: Promise.resolve(),
};

export const serverProcess: ServerProcess = held.nghiTruong;

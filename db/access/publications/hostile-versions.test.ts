import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atomFeed } from '@/lib/public/feed';
import { digestOf } from '@/lib/server/files/by-digest';
import { claims, tries } from '@/lib/test-tries';
import { dropCorrection } from '../desk/drop-correction';
import { recallSession, reopenSession } from '../desk/session-moves';
import { getPaper } from '../files/served-files';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { sendTestPaper } from '../test-files';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { rebuildProjections } from './projections';
import { findCouncil, getPublication, getVersionFile, listRecords } from './published';
import { listDelegates } from './published-delegates';
import { listCalendar, listCorrections, listNewestPublications, listSessions } from './published-lists';
import { getResolution, listResolutions } from './published-resolutions';
import { approveSession, getPreview, submitSession, withdrawSession } from './publishing';
import { searchPublished } from './search';

/*
 * Whatever clerk and chair do to a record one after the other: what was withdrawn never comes back, and what was not keeps
 * its bytes. What a version says is one word, which nothing else says, and one paper.
 */

/** A word like no other, of letters that no term of ours is made of. */
const wordNo = (count: number) =>
  digestOf(Buffer.from(`từ ${count}`))
    .slice(0, 12)
    .replace(/./g, (hex) => 'bcdfghjklmnpqrst'.charAt(Number.parseInt(hex, 16)));

const PAPERS = 3;
const SLUG = 'khoa-2-ky-12';
const REASON = 'Có nhầm lẫn.';

type Content = { readonly word: string; readonly paper: string };
type Version = { readonly kind: string; readonly said: Content | null; readonly document: string };
type State = 'draft' | 'submitted' | 'published' | 'withdrawn';

/** What must be true of the one session, as a reader of the rules would keep it in mind. */
class Model {
  state: State = 'published';
  readonly versions: Version[] = [];
  private words = 0;
  draft: Content;
  /** As it was when the record was last opened. */
  opened: Content;

  constructor(first: Content) {
    this.draft = first;
    this.opened = first;
  }
  nextWord() {
    this.words += 1;
    return wordNo(this.words);
  }
  get isWithdrawn() {
    return this.versions.at(-1)?.kind === 'withdrawal';
  }
  get lastWithdrawal() {
    return this.versions.findLastIndex(({ kind }) => kind === 'withdrawal');
  }
  get wouldChange() {
    const last = this.versions.findLast(({ said }) => said)?.said;
    return this.isWithdrawn || JSON.stringify(last) !== JSON.stringify(this.draft);
  }
  /** What each version says that stands, and what none of them does. */
  get said() {
    const of = (versions: readonly Version[]) => versions.flatMap(({ said }) => said ?? []);
    const standing = of(this.versions.slice(this.lastWithdrawal + 1));
    const all = [...of(this.versions), this.draft, this.opened];
    return {
      standing,
      gone: all.filter(({ word }) => !standing.some((one) => one.word === word)).map(({ word }) => word),
    };
  }
}

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let record: TestSession;
let papers: string[];
let first: Content;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  record = await createTestSession(home, 12);
  papers = [];
  for (let at = 0; at < PAPERS; at += 1)
    papers.push(await sendTestPaper(home, record.sessionId, `Tờ trình ${at}`));
  first = { word: wordNo(0), paper: papers[0] ?? '' };
  await write(first);
  await record.publish();
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());

async function write({ word, paper }: Content) {
  await record.saveGeneral({ occurrence: 'held', title: `Bàn về ${word}`, summary: `Tóm tắt ${word}` });
  await record.saveAgenda(paper, null, 'a.pdf');
  const resolution = { ...NO_TEXT, id: 'nq-12', kind: 'individual' as const, title: `Chuyện ${word}` };
  await record.save('resolutions', { resolutions: [{ ...resolution, status: 'adopted', inReview: false }] });
}
const NO_TEXT = {
  ...{ agendaItemId: null, number: null, printedTitle: null, note: null, legalBases: [], articles: [] },
  ...{ annexes: [], adoptedOn: '2026-03-12', issuedOn: null, effectiveOn: null, signer: null },
};

const step = async () => ({ sessionId: record.sessionId, base: await record.version() });
const because = async () => ({ ...(await step()), reason: REASON });
const preview = async () => {
  const seen = await getPreview(home.viewers.chair, record.sessionId, TEST_NOW);
  if (!seen) throw new Error('There is no such session.');
  return seen;
};

/** Remembers what was just published, by the bytes residents were given then. */
async function appended(model: Model, said: Content | null) {
  const file = await getVersionFile('nha', SLUG);
  const { kind = '' } = (await getPublication('nha', SLUG))?.document ?? {};
  model.versions.push({ kind, said, document: file?.document ?? '' });
}

type Command = fc.AsyncCommand<Model, null>;
const command = (
  name: string,
  states: readonly State[],
  run: (model: Model) => Promise<unknown>,
): Command => ({
  check: (model) => states.includes(model.state),
  run: async (model) => {
    await run(model);
    await readAsResident(model);
  },
  toString: () => name,
});

const steps = {
  async write(model: Model, at: number) {
    model.draft = { word: model.nextWord(), paper: papers[at] ?? '' };
    await write(model.draft);
  },
  async submit(model: Model) {
    const reasons = Object.fromEntries((await preview()).findings.map(({ key }) => [key, REASON]));
    must(await submitSession(home.viewers.clerk, { ...(await step()), reasons }, TEST_NOW));
    model.state = 'submitted';
  },
  async approve(model: Model) {
    const { recordDigest } = await preview();
    const done = await approveSession(home.viewers.chair, { ...(await step()), recordDigest }, TEST_NOW);
    if (!model.wouldChange) return expect(done).toMatchObject({ code: 'session.nothing_changed' });
    expect(must(done).version).toBe(model.versions.length + 1);
    model.state = 'published';
    await appended(model, model.draft);
  },
  async recall(model: Model) {
    must(await recallSession(home.viewers.clerk, await step(), TEST_NOW));
    model.state = 'draft';
  },
  async reopen(model: Model) {
    must(await reopenSession(home.viewers.clerk, await because(), TEST_NOW));
    model.state = 'draft';
    model.opened = model.draft;
  },
  async dropCorrection(model: Model) {
    must(await dropCorrection(home.viewers.clerk, await step(), TEST_NOW));
    model.state = model.isWithdrawn ? 'withdrawn' : 'published';
    model.draft = model.opened;
  },
  async withdraw(model: Model) {
    const done = must(await withdrawSession(home.viewers.chair, await because(), TEST_NOW));
    expect(done.version).toBe(model.versions.length + 1);
    model.state = 'withdrawn';
    await appended(model, null);
  },
};

const paper = fc.integer({ min: 0, max: PAPERS - 1 });
const always = (...made: Parameters<typeof command>) => fc.constant(command(...made));

const commands = [
  paper.map((at) => command(`write with paper ${at}`, ['draft'], (model) => steps.write(model, at))),
  always('submit', ['draft'], steps.submit),
  always('approve', ['submitted'], steps.approve),
  always('recall', ['submitted'], steps.recall),
  always('reopen', ['published', 'withdrawn'], steps.reopen),
  always('drop the correction', ['draft'], steps.dropCorrection),
  always('withdraw', ['published', 'draft', 'submitted'], steps.withdraw),
  always('rebuild', ['draft', 'submitted', 'published', 'withdrawn'], () => rebuildProjections()),
  // The whole way in one, for a long past that is not all half-way.
  paper.map((at) =>
    command(`correct with paper ${at}`, ['published', 'withdrawn'], async (model) => {
      await steps.reopen(model);
      await steps.write(model, at);
      await steps.submit(model);
      await steps.approve(model);
    }),
  ),
];

/** Asks for everything residents can, and compares it with what may be there. */
async function readAsResident(model: Model): Promise<void> {
  await readVersions(model);
  const { standing, gone } = model.said;
  const open = new Set(standing.map(({ paper }) => paper));
  for (const paper of papers) expect((await getPaper(null, paper, TEST_NOW)) !== null).toBe(open.has(paper));
  const lists = withoutAddresses(model, await everyList());
  for (const word of gone) expect(lists).not.toContain(word);
  const newest = model.isWithdrawn ? undefined : standing.at(-1)?.word;
  for (const word of [...gone, ...standing.map((one) => one.word)])
    expect(withoutAddresses(model, await foundFor(word)).includes(word), word).toBe(word === newest);
}

/** Each version under its own number: in the list, as a page, as a file, as the page of its resolution. */
async function readVersions({ versions, lastWithdrawal }: Model): Promise<void> {
  const lines = (await getPublication('nha', SLUG))?.versions ?? [];
  expect(lines.map(({ version, kind }) => [version, kind])).toEqual(
    versions.map(({ kind }, at) => [at + 1, kind]),
  );
  const records = await listRecords('nha', SLUG);
  for (const [at, { kind, document }] of versions.entries()) {
    const isGone = at <= lastWithdrawal;
    const file = await getVersionFile('nha', SLUG, at + 1);
    expect(file?.document).toBe(document);
    expect(digestOf(Buffer.from(document))).toBe(file?.digest);
    expect(file?.withdrawn !== null).toBe(isGone && kind !== 'withdrawal');
    const page = await getPublication('nha', SLUG, at + 1);
    expect(page?.withdrawn !== null).toBe(isGone);
    expect(records[at]?.record ?? null).toEqual(isGone ? null : JSON.parse(document).record);
  }
  for (const slug of addressesIn(versions)) {
    const page = await getResolution('nha', slug);
    expect(page?.withdrawn !== null).toBe((page?.version ?? 0) <= lastWithdrawal + 1);
  }
}

const addressesIn = (versions: readonly Version[]): Set<string> =>
  new Set(
    versions.flatMap(({ document }) =>
      (JSON.parse(document).record?.resolutions ?? []).map(({ slug }: { slug: string }) => slug),
    ),
  );

/** An address is for ever, with the words it was made of when it was first published. */
const withoutAddresses = ({ versions }: Model, text: string): string =>
  [...addressesIn(versions)].reduce((without, slug) => without.replaceAll(slug, '…'), text);

async function council() {
  const found = await findCouncil('nha');
  if (!found) throw new Error('The council is not public.');
  return found;
}
const foundFor = async (word: string) =>
  JSON.stringify((await searchPublished((await council()).id, word, 1)).rows);

/** The feed and every list on residents' pages, as one text. */
async function everyList(): Promise<string> {
  const of = await council();
  const lists = [
    ...[await listSessions(of.id, 1), await listResolutions(of.id, {}, 1), await listCorrections(of.id, 1)],
    ...[await listCalendar(of.id), await listDelegates(of.id, '2')],
    atomFeed(of, await listNewestPublications(of.id, 50), 'https://hdnd.example'),
  ];
  return JSON.stringify(lists);
}

describe('whatever clerk and chair do to a published record', () => {
  test('what was withdrawn never comes back, what stands keeps its bytes, and verify finds nothing', async () => {
    const { count, expectEach } = claims();
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { size: 'max', maxCommands: 60 }), async (past) => {
        restore();
        const model = new Model(first);
        await appended(model, first);
        await fc.asyncModelRun(() => ({ model, real: null }), past);
        expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
        const after = model.versions.slice(model.lastWithdrawal + 1);
        count('withdrawn', model.lastWithdrawal >= 0);
        count('published again after', model.lastWithdrawal >= 0 && after.length > 0);
        count(
          'corrected',
          model.versions.some(({ kind }) => kind === 'correction'),
        );
      }),
      tries(0.02),
    );
    expectEach(0.05);
  });
});

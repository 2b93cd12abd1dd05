import 'server-only';
import { paths } from '@/lib/paths';
import { councilIn, readAddress, type Standing, type Subject } from '@/lib/public-address';
import { isStoreFault } from '@/lib/server/store-fault';
import { prepared } from '../prepared';

/* A planned session whose day has surely passed is no longer the next one: pages made before say something else than those made
   now. As texts «2024-07~» comes after every day of that month and before those of the next. */
const OF_COUNCIL = `select coalesce(
    (select id from publications where council_id = councils.id order by rowid desc limit 1), 'none')
    || ' ' || (select count(*) from files where council_id = councils.id and withheld_at is not null)
    || ' ' || (select count(*) from published_sessions where council_id = councils.id and occurrence = 'planned'
      and coalesce(ends_on, starts_on) || '~' < date('now', '+7 hours'))
    || ' ' || (select count(*) from register_corrections where council_id = councils.id)
    || ' ' || coalesce((select group_concat(label) from terms where council_id = councils.id), '')
    || ' ' || coalesce((select max(seq) from events where aggregate = 'council' and aggregate_id = councils.id), 0)
    || coalesce((select ' ' || group_concat(name) from councils other where other.id in (
      select predecessor_id from council_successions where successor_id = councils.id
      union select successor_id from council_successions where predecessor_id = councils.id)), '') as edition
  from councils where slug = ?`;

/** A page that counts days is made anew every day, and no other page with it. */
const TODAY = `select date('now', '+7 hours')`;
const OF_SITE = `select coalesce((select max(rowid) from publications), 0) || ' of ' ||
  (select count(*) from councils) || ' named ' ||
  (select count(*) from events where aggregate = 'council') as edition`;

/**
 * What public pages are made of, as one text that changes with every publication, with every file that is withheld, and
 * with every change of the register or of a council's name that residents read,
 * by any person and any process, and on the day in Vietnam after a planned session's last: those of one council,
 * or those of the whole site, which name every council.
 *
 * @returns `null` when there is no such council, or when the database cannot be read.
 */
export async function editionOf(subject: Subject): Promise<string | null> {
  try {
    return await readEdition(subject);
  } catch (error) {
    // The code that makes the page meets the same fault and reports it.
    if (isStoreFault(error)) return null;
    throw error;
  }
}

async function readEdition(subject: Subject): Promise<string | null> {
  const isSite = subject.kind === 'site';
  const row = await (isSite
    ? prepared(OF_SITE, 'recent').get()
    : prepared(OF_COUNCIL, 'recent').get(subject.council));
  const edition = (row as { edition: string | null } | undefined)?.edition ?? null;
  if (edition === null || subject.kind !== 'day') return edition;
  return `${edition} ${await prepared(TODAY, 'recent').pluck().get()}`;
}

const thatCouncil = 'council_id = (select id from councils where slug = @council)';
const questions = {
  session: `select 1 from publications where ${thatCouncil} and slug = @slug limit 1`,
  version: `select 1 from publications where ${thatCouncil} and slug = @slug and version = @version`,
  resolution: `select 1 from published_addresses where ${thatCouncil} and slug = @slug`,
  delegate: `select 1 from published_delegates where ${thatCouncil} and slug = @slug limit 1`,
  year: `select 1 from published_figures where ${thatCouncil} and year = @year limit 1`,
};

/** Whether a page has something to show, in one step through an index each: anybody can ask for endless names. */
async function isThere(subject: Subject): Promise<boolean> {
  if (subject.kind === 'site' || subject.kind === 'council' || subject.kind === 'day') return true;
  const { kind, ...names } = subject;
  return (await prepared(questions[kind], 'recent').get(names)) !== undefined;
}

/**
 * What stands at an address, told without making its page.
 *
 * @param url path and query as they came
 * @returns as `readAddress`, with what the database says of an address of residents'
 */
export async function standingAt(url: string): Promise<Standing | 'personal' | 'handler' | null> {
  const address = readAddress(url);
  if (address === null || typeof address === 'string') return address;
  try {
    const edition = await readEdition(address.subject);
    return { ...address, edition, isThere: edition !== null && (await isThere(address.subject)) };
  } catch (error) {
    if (isStoreFault(error)) return { ...address, edition: null, isThere: true };
    throw error;
  }
}

/**
 * The page that stands for whatever is not there in a council, one for each edition of it; `null` where the address lies
 * in no council, or the database cannot be read.
 *
 * @param url path and query as they came
 */
export async function nowhereAt(url: string): Promise<Standing | null> {
  const council = councilIn(url);
  const subject = { kind: 'council' as const, council: council ?? '' };
  const edition = council === null ? null : await editionOf(subject);
  if (edition === null) return null;
  const canonical = paths.nowhere(subject.council);
  return { canonical, subject, edition, isView: false, isSearch: false, isThere: true, isNowhere: true };
}

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * Meetings that are no sessions lie in the tables of sessions. Whatever asks these tables says here whether it wants sessions alone,
 * files of the asker's own kind, or both, so that a new list cannot hold meetings by oversight.
 */

const ASKS =
  /publishedSessions\b|published_sessions|(?:from|join) council_sessions|from\(councilSessions\)|published_resolutions|from\(publishedResolutions\)/;
const ALONE =
  /meeting_kind is null|isNull\((?:publishedSessions|publishedResolutions|councilSessions)\.meetingKind\)/;
const OWN_KIND = /meeting_kind is /;

/** Where only sessions are wanted. */
const alone = [
  ...['desk/between-sessions', 'desk/previous-session', 'desk/sessions'],
  ...['publications/published-lists', 'publications/published-resolutions', 'review/chamber'],
  'register/province-overview',
];

/** Where files of the kind of the one that asks are wanted. */
const ofOwnKind = ['desk/elsewhere', 'publications/minutes-approved'];

/** Where both are: by the id or address of one, over files and versions, or over rows a meeting has none of. */
const both = [
  // By the id or the address of one file.
  ...['desk/session-address', 'desk/standing', 'keeping/export-record', 'keeping/import-record'],
  ...[
    'review/chamber-mine',
    'review/chamber-session',
    'review/my-notes',
    'review/note-places',
    'review/passages',
  ],
  ...['register/body-changes', 'trail/trail', 'trail/verify-drafts'],
  // Of whomever was called, or asked by a day: nobody is called to a meeting.
  ...['convening/my-convening', 'review/standing-deadlines', 'register/mandate-effects'],
  // Files, the sitemap, editions and projections are of all that was published.
  ...[
    'files/file-register',
    'files/register-old-files',
    'files/served-files',
    'publications/edition',
    'publications/projections',
  ],
  ...['publications/published-addresses', 'publications/published-meetings'],
  // What was promised in a meeting is owed as what was promised in a session.
  'publications/published-promises',
  // Joined with delegates, of whom a meeting projects none.
  ...['publications/published-delegates', 'publications/published-register'],
];

const sources = readdirSync('db/access', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('test'))
  .map((path) => ({ name: path.replace(/\.ts$/, ''), text: readFileSync(`db/access/${path}`, 'utf8') }))
  .filter(({ text }) => ASKS.test(text));

test('every question over sessions says which files it means', () => {
  const told = [...alone, ...ofOwnKind, ...both].toSorted();
  expect(sources.map(({ name }) => name).toSorted()).toEqual(told);
});

test.each(alone)('%s asks for sessions alone', (name) => {
  expect(sources.find((one) => one.name === name)?.text).toMatch(ALONE);
});

test.each(ofOwnKind)('%s asks for files of its own kind', (name) => {
  expect(sources.find((one) => one.name === name)?.text).toMatch(OWN_KIND);
});

import { addressOf } from './pages';
import { paths } from './paths';
import { publicPaperNames, sessionForms } from './print/paper-names';
import { publicQueries, type QueryName, readQuery } from './public-query';
import { partOf } from './segments';

/** What an address is about: it has to be there for the address to be more than well spelled. */
export type Subject =
  | { kind: 'site' }
  | { kind: 'council'; council: string }
  /** What a council's site says of the very day. */
  | { kind: 'day'; council: string }
  | { kind: 'session' | 'resolution' | 'delegate'; council: string; slug: string }
  | { kind: 'version'; council: string; slug: string; version: number }
  | { kind: 'year'; council: string; year: number };

/** An address of residents', as somebody asked for it. */
export type PublicAddress = {
  /** Its one spelling; a link of ours has no other. */
  canonical: string;
  subject: Subject;
  /** Whether it is one of many views of one page: a list filtered, turned or searched. */
  isView: boolean;
  /** Whether it holds words somebody looks for: there is no end of those. */
  isSearch: boolean;
  /** Whether it is a file too large to be kept, sent on as it is made. */
  isStreamed?: true;
};

/** An address with what the database says of it. */
export type Standing = PublicAddress & {
  /** Whether anything was ever published there. */
  isThere: boolean;
  /** What the page is made of, as one word that changes with every publication; `null` when the database does not tell. */
  edition: string | null;
  /** Whether it is the page that stands for what is not there. */
  isNowhere?: true;
};

type Shape = readonly [shape: string, kind: Subject['kind'], query: QueryName];

/** All there is of one published session or meeting. */
function publishedShapes(page: string): Shape[] {
  const version = `${page}/phien-ban/:version`;
  return [
    [page, 'session', 'none'],
    [`${page}/thay-doi`, 'session', 'none'],
    [`${page}/ho-so.json`, 'session', 'none'],
    [`${page}/anh-chia-se`, 'session', 'none'],
    [version, 'version', 'none'],
    [`${version}/ho-so.json`, 'version', 'none'],
    [`${page}/:whole`, 'session', 'none'],
    [`${version}/:whole`, 'version', 'none'],
    [`${page}/:paper`, 'session', 'none'],
    [`${version}/:paper`, 'version', 'none'],
  ];
}

/** What stands where; `:names` are told apart by their shape, the rest is the same for every council. */
const shapes: readonly Shape[] = [
  [paths.home(), 'site', 'directory'],
  [paths.robots(), 'site', 'none'],
  [paths.sitemap(), 'site', 'none'],
  [paths.directorySitemap(), 'site', 'none'],
  [paths.council(':council'), 'council', 'none'],
  [paths.sessions(':council'), 'council', 'sessions'],
  [paths.resolutions(':council'), 'council', 'register'],
  [paths.budget(':council'), 'council', 'none'],
  [paths.delegates(':council'), 'council', 'delegates'],
  [paths.corrections(':council'), 'council', 'list'],
  [paths.search(':council'), 'council', 'search'],
  [paths.feed(':council'), 'council', 'none'],
  [paths.calendar(':council'), 'council', 'none'],
  [paths.councilSitemap(':council'), 'council', 'list'],
  [paths.meetings(':council'), 'council', 'meetings'],
  [paths.promises(':council'), 'day', 'promises'],
  ...publishedShapes(paths.session(':council', ':slug')),
  ...publishedShapes(`${paths.meetings(':council')}/:slug`),
  [paths.councilShareImage(':council'), 'council', 'none'],
  [paths.resolutionShareImage(':council', ':slug'), 'resolution', 'none'],
  [`${paths.resolutions(':council')}/:file`, 'resolution', 'none'],
  [paths.resolution(':council', ':slug'), 'resolution', 'none'],
  [paths.delegate(':council', ':slug'), 'delegate', 'list'],
  [`${paths.budget(':council')}/:year`, 'year', 'list'],
];

const FORM = '\\.(?:pdf|docx)';

const names: Readonly<Record<string, RegExp>> = {
  ':council': /^[a-z0-9-]{1,80}$/,
  // Records that were imported named their sessions themselves: which slugs exist is the database's to say.
  ':slug': /^[^/\\\p{Cc}]{1,300}$/u,
  // As many as there are: a name nobody gave a paper is made for nobody.
  ':paper': new RegExp(
    `^(?:${publicPaperNames.join('|')}|(?:(?:trich-)?nghi-quyet|kiem-phieu)-[1-9]\\d{0,2})${FORM}$`,
  ),
  ':whole': new RegExp(`^ho-so\\.(?:${sessionForms.join('|')})$`),
  ':file': new RegExp(`^[^/\\\\\\p{Cc}]{1,300}${FORM}$`, 'u'),
  ':version': /^[1-9]\d{0,4}$/,
  ':year': /^\d{4}$/,
};

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);
const publishedParts = new Set([paths.sessions(':'), paths.meetings(':')].map((path) => partsOf(path)[1]));
const table = shapes.map(([shape, kind, query]) => ({ parts: partsOf(shape), kind, query }));

/** All there is below two segments of ours. */
const handlers: ReadonlySet<string> = new Set([
  ...[paths.health(), paths.metrics(), paths.countView(), paths.signInToken(), paths.credentials()],
  ...[paths.recordSchema(1), paths.recordSchema(2), paths.handWrittenSchema()],
]);

/**
 * What an address asks for, for any viewer. Nothing is looked up: a council or a session of that name may not exist.
 *
 * @param url path and query as they came, in any spelling
 * @returns `personal` for pages made for one person, `handler` for what is no page at all; `null` where no address of ours
 *   has this shape.
 */
export function readAddress(url: string): PublicAddress | 'personal' | 'handler' | null {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const part = partOf(path);
  if (part === 'api' || part === 'schema') return handlers.has(path) ? 'handler' : null;
  if (part === 'tep') return 'handler';
  if (part === '_next') return null;
  if (part !== 'public') return 'personal';
  const parts = decoded(path);
  const found = parts && table.find((row) => fits(row.parts, parts));
  if (!found) return null;
  const spelled = inItsPart(
    found.parts.map((word, index) => (word in names ? nameAt(word, parts[index]) : word)),
  );
  const given = new URLSearchParams(at < 0 ? '' : url.slice(at));
  const values = readQuery(found.query, Object.fromEntries(known(given, found.query)));
  const canonical = addressOf(`/${spelled.map(encodeURIComponent).join('/')}`, values);
  return {
    canonical,
    subject: subjectOf(
      found.kind,
      spelled.filter((_, index) => (found.parts[index] ?? '') in names),
    ),
    isView: canonical.includes('?'),
    isSearch: 'q' in values && values.q !== null,
    ...(found.parts.includes(':whole') && { isStreamed: true }),
  };
}

/** A meeting asked for among the sessions, or the other way round, stands in its own part. */
const inItsPart = ([council = '', part = '', slug, ...rest]: readonly string[]): string[] =>
  slug !== undefined && publishedParts.has(part)
    ? [...partsOf(paths.session(council, slug)).slice(0, 2), slug, ...rest]
    : ([council, part, slug, ...rest].filter((one) => one !== undefined && one !== '') as string[]);

/**
 * The council in whose part of the site an address lies, however wrong the rest of it is; `null` where its first segment
 * could be no council's name.
 */
export function councilIn(url: string): string | null {
  const [first = ''] = decoded(url.split('?', 1)[0] ?? '') ?? [];
  const name = nameAt(':council', first);
  return partOf(`/${name}`) === 'public' && names[':council']?.test(name) ? name : null;
}

/** The segments of a path; those a doubled or a closing slash leaves empty are none. */
function decoded(path: string): string[] | null {
  try {
    return path.startsWith('/') ? partsOf(path).map(decodeURIComponent) : null;
  } catch {
    return null;
  }
}

/** Only a council's name may be written large: it is what people type by hand. */
const nameAt = (name: string, segment = ''): string =>
  name === ':council' ? segment.toLowerCase() : segment;

const fits = (shape: readonly string[], parts: readonly string[]): boolean =>
  shape.length === parts.length &&
  shape.every((word, index) => names[word]?.test(nameAt(word, parts[index])) ?? word === parts[index]);

/** The first value of each name a page takes. */
const known = (given: URLSearchParams, query: QueryName) =>
  Object.keys(publicQueries[query]).flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value] as const];
  });

function subjectOf(kind: Subject['kind'], [council = '', slug = '', version]: readonly string[]): Subject {
  if (kind === 'site') return { kind };
  if (kind === 'council' || kind === 'day') return { kind, council };
  if (kind === 'version') return { kind, council, slug, version: Number(version) };
  if (kind === 'year') return { kind, council, year: Number(slug) };
  if (kind === 'resolution') return { kind, council, slug: slug.replace(new RegExp(`${FORM}$`), '') };
  return { kind, council, slug };
}

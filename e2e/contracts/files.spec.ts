import { createHash } from 'node:crypto';
import { paths } from '@/lib/paths';
import { builtActions, callAction, test } from '../support/forge';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { readSample, readServed } from '../support/sample';
import { expect } from '../support/test';

/* Naming is not owning: every section that names a file × files of other councils, and of nobody. */
test.describe.configure({ mode: 'serial' });

let home: FreshDesk;
let other: FreshDesk;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  home = freshDesk(`tep-nha-${workerIndex}`);
  other = freshDesk(`tep-ben-${workerIndex}`);
});

const save = builtActions().get('desk/sessions/[session]/actions.ts#save') ?? '';
const versionOf = (section: string) =>
  readServed<{ seq: number }>(
    'select coalesce(max(seq), 0) as seq from events where aggregate = ? and aggregate_id = ?',
    section,
    other.draft,
  )[0]?.seq ?? 0;

/** The rows of a section that name a digest; ids that nobody else uses. */
const naming = (digest: string) => ({
  agenda: {
    agendaItems: [{ id: `ten-${other.slug}`, kind: 'report', title: 'Báo cáo', isClosed: false }],
    papers: [
      { id: `tep-${other.slug}`, agendaItemId: `ten-${other.slug}`, kind: 'report', title: 'Báo cáo' },
    ].map((row) => ({ ...row, fileDigest: digest, fileName: 'a.pdf' })),
  },
  photos: {
    photos: [{ id: `anh-${other.slug}`, alt: 'Ảnh', fileDigest: digest, widthPx: 9, heightPx: 9 }],
  },
});

test('a file another council handed in, published or withdrew is named in no draft and read no better for it', async ({
  forger,
  ours,
}) => {
  const clerk = await forger(other.account('clerk'));
  const digests = {
    'of a draft': home.files.open,
    'of a closed item': home.files.closed,
    'of a published record of another council': readSample().fileDigest,
    'nobody ever handed in': createHash('sha256').update('nobody').digest('hex'),
  };
  for (const [what, digest] of Object.entries(digests))
    for (const [section, rows] of Object.entries(naming(digest))) {
      const base = versionOf(section);
      const patch = Object.fromEntries(
        Object.entries(rows).map(([table, list]) => [
          table,
          { set: list.map((row: object) => ({ row, after: null })), gone: [] },
        ]),
      );
      const args = [{ sessionId: other.draft, section, base, patch }];
      const page = paths.deskSection(other.draft, section as 'agenda');
      const answer = await callAction(clerk, { id: save, page, args }, ours);
      expect.soft(await answer.text(), `${what}, in ${section}`).toContain('file.not_handed_in');
      expect.soft(versionOf(section), 'nothing is written').toBe(base);
    }
  for (const digest of [home.files.open, home.files.closed])
    expect((await clerk.get(paths.file(digest))).status()).toBe(404);
});

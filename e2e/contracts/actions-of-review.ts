import { randomUUID } from 'node:crypto';
import { paths } from '@/lib/paths';
import { addDays, localDateOf } from '@/lib/vi/date';
import type { FreshDesk } from '../support/fresh-desk';
import { form, type Step, steps, type World } from './actions-world';

/** The draft's resolution that councillors may read. */
const reviewed = ({ slug }: FreshDesk) => `r1-${slug}`;
const noteOn = ({ draft }: FreshDesk) => ({
  place: { is: 'session', sessionId: draft },
  ...{ body: 'Ghi chú thử', base: 0, writer: 'may' },
});
/** The one that nobody may read yet. */
const waitingToBe = ({ draft, slug }: FreshDesk) => ({ sessionId: draft, resolutionId: `r2-${slug}` });
const openItem = ({ draft, slug }: FreshDesk) => ({ sessionId: draft, agendaItemId: `mo-${slug}` });
const IN_A_WEEK = addDays(localDateOf(new Date().toISOString()), 7);

const made = {
  comment: ({ one }: World) => one("select id from comments where body = 'Góp ý thử'"),
  version: ({ one, desk }: World, row: 'r1' | 'r2') =>
    one(
      'select id from resolution_versions where resolution_id = ? and called_back_at is null',
      `${row}-${desk.slug}`,
    ),
};

/** What councillors send, and what the clerk answers. */
export const chamberSteps: readonly Step[] = [
  ...steps(
    'chamber/resolutions/[resolution]/actions.ts',
    ({ desk }) => paths.chamberResolution(reviewed(desk)),
    [
      [
        'sendComment',
        'councillor',
        ({ desk }) => [
          null,
          form({ key: randomUUID(), resolutionId: reviewed(desk), pieceId: '', body: 'Góp ý thử' }),
        ],
      ],
      [
        'setReadMark',
        'councillor',
        ({ desk }) => [null, form({ resolutionId: reviewed(desk), read: 'yes' })],
      ],
      [
        'setChangesSeen',
        'councillor',
        (world) => [{ resolutionId: reviewed(world.desk), versionId: made.version(world, 'r1') }],
      ],
    ],
  ),
  ...steps('desk/sessions/[session]/review/actions.ts', ({ desk }) => paths.deskReview(desk.draft), [
    ['remarkNews', 'clerk', ({ desk }) => [{ sessionId: desk.draft }], '"waiting":1'],
    [
      'answer',
      'clerk',
      (world) => [
        null,
        form({ commentId: made.comment(world), kind: 'accepted', answer: 'Đã sửa.', seen: '' }),
      ],
    ],
    ['resolve', 'clerk', (world) => [null, form({ commentId: made.comment(world), isDone: 'yes' })]],
  ]),
  ...steps(
    'chamber/resolutions/[resolution]/actions.ts',
    ({ desk }) => paths.chamberResolution(reviewed(desk)),
    [['takeCommentBack', 'councillor', (world) => [null, form({ commentId: made.comment(world) })]]],
  ),
  ...steps('chamber/notes/actions.ts', ({ desk }) => paths.chamberResolution(reviewed(desk)), [
    ['saveNote', 'councillor', ({ desk }) => [noteOn(desk)]],
  ]),
];

/** What releases drafts and papers to them. */
export const releaseSteps: readonly Step[] = [
  ...steps('desk/sessions/[session]/review/release/actions.ts', ({ desk }) => paths.deskReview(desk.draft), [
    [
      'releaseLater',
      'clerk',
      ({ desk }) => [waitingToBe(desk), null, form({ day: IN_A_WEEK, time: '8h30' })],
    ],
    ['callBack', 'clerk', (world) => [{ sessionId: world.desk.draft, versionId: made.version(world, 'r2') }]],
    ['releaseNow', 'clerk', ({ desk }) => [waitingToBe(desk)]],
    ['releases', 'clerk', ({ desk }) => [{ sessionId: desk.draft }], 'Dự thảo r2'],
  ]),
  ...steps('desk/sessions/[session]/review/items/actions.ts', ({ desk }) => paths.deskReview(desk.draft), [
    ['later', 'clerk', ({ desk }) => [openItem(desk), null, form({ day: IN_A_WEEK, time: '8h30' })]],
    ['hold', 'clerk', ({ desk }) => [openItem(desk)]],
    ['withSession', 'clerk', ({ desk }) => [openItem(desk)]],
  ]),
];

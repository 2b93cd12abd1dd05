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
const openItem = ({ draft, slug }: FreshDesk) => ({ sessionId: draft, ofId: `mo-${slug}` });
const deadlineOf = ({ draft }: FreshDesk, base: number) => ({ sessionId: draft, base });
const IN_A_WEEK = addDays(localDateOf(new Date().toISOString()), 7);

const wordsFor = (desk: FreshDesk, proposed: string) => ({
  ...{ resolutionId: reviewed(desk), pieceId: 'ten', kind: 'replace', proposed, reason: '', seen: '1' },
});
/** One to be taken back, declined, put to the vote, accepted. */
const PROPOSED = ['Đề nghị rút', 'Đề nghị bỏ', 'Đề nghị bầu', 'Đề nghị nhận'] as const;
const RECORDED = 'Đề nghị ghi';
const amendmentIs = (world: World, words: (typeof PROPOSED)[number] | typeof RECORDED, more = {}) => [
  null,
  form({ amendmentId: world.one('select id from amendments where proposed = ?', words), ...more }),
];

/** What a page of the chamber sends by itself. */
const sending = (kind: string, fields: (desk: FreshDesk) => object) =>
  [
    'send',
    'councillor',
    ({ desk, reader }: World) => [{ reader, kind, hasWaited: true, fields: fields(desk) }],
  ] as const;

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
      ...PROPOSED.map(
        (words) =>
          [
            'sendAmendment',
            'councillor',
            ({ desk }: World) => [null, form({ key: randomUUID(), ...wordsFor(desk, words) })],
          ] as const,
      ),
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
    ['remarkNews', 'clerk', ({ desk }) => [{ sessionId: desk.draft }], '"waiting":5'],
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
    'desk/sessions/[session]/review/amendments/actions.ts',
    ({ desk }) => paths.deskReview(desk.draft),
    [
      ['decline', 'clerk', (world) => amendmentIs(world, 'Đề nghị bỏ', { answer: 'Đã đủ rõ.' })],
      ['toVote', 'clerk', (world) => amendmentIs(world, 'Đề nghị bầu')],
      ['accept', 'clerk', (world) => amendmentIs(world, 'Đề nghị nhận')],
      [
        'record',
        'clerk',
        ({ desk }) => [
          null,
          form({
            ...{ key: randomUUID(), ...wordsFor(desk, RECORDED) },
            ...{ proposerKind: 'committee', proposer: 'Ban Pháp chế', coSigners: '' },
          }),
        ],
      ],
      ['strike', 'clerk', (world) => amendmentIs(world, RECORDED)],
      // No vote has passed anything, so there is nothing to put in.
      [
        'assemble',
        'clerk',
        ({ desk }) => [null, form({ resolutionId: reviewed(desk), base: '1' })],
        '"ok":true',
      ],
    ],
  ),
  ...steps(
    'chamber/resolutions/[resolution]/actions.ts',
    ({ desk }) => paths.chamberResolution(reviewed(desk)),
    [
      ['takeCommentBack', 'councillor', (world) => [null, form({ commentId: made.comment(world) })]],
      ['takeAmendmentBack', 'councillor', (world) => amendmentIs(world, 'Đề nghị rút')],
    ],
  ),
  ...steps('chamber/actions.ts', ({ desk }) => paths.chamberResolution(reviewed(desk)), [
    sending('remark', (desk) => ({ key: 'da-cho', resolutionId: reviewed(desk), body: 'Đã chờ mạng' })),
    sending('amendment', (desk) => ({ key: 'da-cho', ...wordsFor(desk, 'Đề nghị chờ mạng') })),
    sending('read', (desk) => ({ key: 'da-cho', resolutionId: reviewed(desk), read: false })),
    sending('note', noteOn),
  ]),
  ...steps('chamber/notes/actions.ts', ({ desk }) => paths.chamberResolution(reviewed(desk)), [
    // Nobody set this password anew: there is nothing to open.
    ['openNotes', 'anybody', () => [null, form({ former: 'sai' })], '"ok":true'],
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
  ...steps('desk/sessions/[session]/review/deadline/actions.ts', ({ desk }) => paths.deskReview(desk.draft), [
    ['setDeadline', 'clerk', ({ desk }) => [deadlineOf(desk, 0), null, form({ day: IN_A_WEEK, time: '' })]],
    ['removeDeadline', 'clerk', ({ desk }) => [deadlineOf(desk, 1)]],
  ]),
];

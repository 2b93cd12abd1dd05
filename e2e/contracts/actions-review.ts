import { randomUUID } from 'node:crypto';
import { paths } from '@/lib/paths';
import type { FreshDesk } from '../support/fresh-desk';
import { form, type Step, steps, type World } from './actions-world';

/** The draft's resolution that councillors may read. */
const reviewed = ({ slug }: FreshDesk) => `r1-${slug}`;
const noteOn = ({ draft }: FreshDesk) => ({
  place: { is: 'session', sessionId: draft },
  ...{ body: 'Ghi chú thử', base: 0, writer: 'may' },
});
const commentOf = ({ one }: World) => one("select id from comments where body = 'Góp ý thử'");

/** What councillors say of a draft, and the clerk to them, in an order in which each step finds what it needs. */
export const reviewSteps: readonly Step[] = [
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
    ],
  ),
  ...steps('desk/sessions/[session]/review/actions.ts', ({ desk }) => paths.deskReview(desk.draft), [
    ['remarkNews', 'clerk', ({ desk }) => [{ sessionId: desk.draft }], '"waiting":1'],
    [
      'answer',
      'clerk',
      (world) => [null, form({ commentId: commentOf(world), kind: 'accepted', answer: 'Đã sửa.', seen: '' })],
    ],
    ['resolve', 'clerk', (world) => [null, form({ commentId: commentOf(world), isDone: 'yes' })]],
  ]),
  ...steps(
    'chamber/resolutions/[resolution]/actions.ts',
    ({ desk }) => paths.chamberResolution(reviewed(desk)),
    [['takeCommentBack', 'councillor', (world) => [null, form({ commentId: commentOf(world) })]]],
  ),
  ...steps('chamber/notes/actions.ts', ({ desk }) => paths.chamberResolution(reviewed(desk)), [
    ['saveNote', 'councillor', ({ desk }) => [noteOn(desk)]],
  ]),
];

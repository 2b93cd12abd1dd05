import { paths } from '@/lib/paths';
import { form, type Step, steps, type World } from './actions-world';

/** The line of the minutes that is the councillor's own (make-desk.ts). */
const OWN_LINE = ({ desk }: World) => `loi-${desk.slug}`;

const newest = ({ one, desk }: World) =>
  one('select id from passage_proposals where session_id = ? and answer is null', desk.draft);
const minutesVersion = ({ one, desk }: World) =>
  Number(one("select max(seq) from events where aggregate = 'minutes' and aggregate_id = ?", desk.draft));
const draft = ({ desk }: World) => ({ sessionId: desk.draft });
const proposal = (world: World) => ({ ...draft(world), proposalId: newest(world) });

const speaking = (body: string): Step[] =>
  steps('chamber/sessions/[session]/minutes/actions.ts', ({ desk }) => paths.chamberMinutes(desk.draft), [
    [
      'propose',
      'councillor',
      (world) => [{ ...draft(world), entryId: OWN_LINE(world) }, null, form({ body, remark: '' })],
    ],
  ]);

/** From the minutes of a draft opened to their speakers, to a paper that is out to be signed. */
export const signingSteps: readonly Step[] = [
  ...steps('desk/sessions/[session]/passages/actions.ts', ({ desk }) => paths.deskPassages(desk.draft), [
    ['openRound', 'clerk', (world) => [draft(world), null, form({ day: '31/12/2098', time: '17:00' })]],
  ]),
  ...speaking('Tôi nói khác.'),
  ...steps('chamber/sessions/[session]/minutes/actions.ts', ({ desk }) => paths.chamberMinutes(desk.draft), [
    ['takeBack', 'councillor', (world) => [proposal(world)]],
  ]),
  ...speaking('Tôi nói khác nữa.'),
  ...steps('desk/sessions/[session]/passages/actions.ts', ({ desk }) => paths.deskPassages(desk.draft), [
    ['take', 'clerk', (world) => [{ ...proposal(world), base: minutesVersion(world) }]],
  ]),
  ...speaking('Lại khác.'),
  ...steps('desk/sessions/[session]/passages/actions.ts', ({ desk }) => paths.deskPassages(desk.draft), [
    ['decline', 'clerk', (world) => [proposal(world), null, form({ reason: 'Không nghe thấy.' })]],
    ['closeRound', 'clerk', (world) => [draft(world)]],
  ]),
  ...steps('desk/sessions/[session]/papers/actions.ts', ({ desk }) => paths.deskPapers(desk.waiting), [
    ['send', 'clerk', ({ desk }) => [{ sessionId: desk.waiting, resolutionId: null }]],
    [
      'takeBack',
      'clerk',
      ({ one, desk }) => [
        {
          sessionId: desk.waiting,
          signingId: one('select id from signings where session_id = ? and ended_at is null', desk.waiting),
        },
      ],
    ],
  ]),
];

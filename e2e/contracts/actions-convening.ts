import { paths } from '@/lib/paths';
import { form, type Step, steps, type World } from './actions-world';

/** The session that an earlier step of the table made; it lies ahead, so that it can be called. */
export const newSession = ({ one }: World): string =>
  one("select id from council_sessions where ordinal = 13 and label = 'Kỳ họp mới'");

const calledOf = (world: World) =>
  world.one('select id from convened where session_id = ? order by position', newSession(world));

/** How people are called to the new session and answer, for the table of actions. */
export const conveningSteps: readonly Step[] = [
  ...steps(
    'desk/sessions/[session]/convening/actions.ts',
    (world) => paths.deskConvening(newSession(world)),
    [
      [
        'send',
        'clerk',
        (world) => [{ sessionId: newSession(world), base: 0 }, null, form({ contact: 'Văn phòng' })],
      ],
      [
        'enter',
        'clerk',
        (world) => [
          { sessionId: newSession(world) },
          null,
          form({ convenedId: calledOf(world), way: 'by_hand', at: '1/3/2026' }),
        ],
      ],
      // Every letter of this world is refused (actions.spec.ts), so there is something to send again.
      ['resend', 'clerk', (world) => [{ sessionId: newSession(world) }, null, form()]],
    ],
  ),
  ...steps('chamber/sessions/[session]/actions.ts', (world) => paths.chamberSession(newSession(world)), [
    [
      'answer',
      'councillor',
      (world) => [null, form({ convenedId: calledOf(world), answer: 'absent', reason: 'Đi vắng' })],
    ],
  ]),
  // The delegate's answer has put it off (actions.spec.ts).
  ...steps(
    'desk/sessions/[session]/convening/actions.ts',
    (world) => paths.deskConvening(newSession(world)),
    [
      [
        'tellOff',
        'clerk',
        (world) => [{ sessionId: newSession(world), base: 1 }, null, form({ note: 'Bão' })],
      ],
    ],
  ),
];

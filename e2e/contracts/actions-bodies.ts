import { paths } from '@/lib/paths';
import { form, type Step, steps, type World } from './actions-world';

const termOf = ({ one, desk }: World): string =>
  one('select id from terms where council_id = ? and ordinal = 2', desk.councilId);
const key = (world: World) => ({ slug: world.desk.slug, termId: termOf(world) });
const bodyKey = (world: World) => ({
  ...key(world),
  bodyId: world.one('select id from bodies where term_id = ?', termOf(world)),
});
const memberKey = (world: World) => ({
  ...key(world),
  memberId: world.one('select id from body_members where body_id = ?', bodyKey(world).bodyId),
});
const delegateOf = (world: World): string =>
  world.one('select id from mandates where term_id = ? order by rowid', termOf(world));

/** How an administrator enters a body of the council and who is in it, for the table of actions. */
export const bodySteps: readonly Step[] = steps(
  'admin/[council]/terms/[term]/bodies/actions.ts',
  (world) => paths.adminBodies(world.desk.slug, termOf(world)),
  [
    [
      'saveNewBody',
      'admin',
      (world) => [key(world), null, form({ kind: 'committee', name: 'Ban Pháp chế' })],
    ],
    [
      'saveNewMembers',
      'admin',
      (world) => [
        bodyKey(world),
        null,
        form({ mandateIds: [delegateOf(world)], role: 'member', startedOn: '2/7/2021' }),
      ],
    ],
    [
      'saveBody',
      'admin',
      (world) => [bodyKey(world), null, form({ name: 'Ban Kinh tế - Ngân sách', isComplete: 'yes' })],
    ],
    [
      'saveMember',
      'admin',
      (world) => [memberKey(world), null, form({ role: 'head', startedOn: '3/7/2021', endedOn: '' })],
    ],
    ['dropMember', 'admin', (world) => [memberKey(world), null, form()]],
    ['dropBody', 'admin', (world) => [bodyKey(world), null, form()]],
  ],
);

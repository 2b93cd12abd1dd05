import { createHash } from 'node:crypto';
import { paths } from '@/lib/paths';
import { readFoundingList } from '@/lib/rules/founding-line';
import { judgeList } from '@/lib/rules/founding-list';
import { form, type Step, steps, type World } from './actions-world';

const NAME = 'Xã Hành Động';
const SLUG = 'xa-hanh-dong-lam-dong';
const LIST = `mã,tên,tỉnh\n22999,${NAME},Lâm Đồng`;

/** What the page says the list was looked at as: it meets nothing of what is there. */
const seen = createHash('sha256')
  .update(JSON.stringify(judgeList(readFoundingList(LIST).lines, [], new Set())))
  .digest('hex');

const founded = ({ one }: World) => ({
  councilId: one('select id from councils where slug = ?', SLUG),
  slug: SLUG,
});

/** What who looks after a province may do, on a council that is founded here. */
export const provinceSteps: readonly Step[] = [
  ...steps('province/found/actions.ts', paths.provinceFound, [
    ['look', 'province', () => [null, form({ text: LIST })], SLUG],
    ['found', 'province', () => [null, form({ text: LIST, seen })]],
  ]),
  ...steps('province/[council]/actions.ts', () => paths.provinceCouncil(SLUG), [
    [
      'saveSuccessor',
      'province',
      (world) => [
        founded(world),
        null,
        form({ successor: world.desk.councilId, on: '1/1/2099', goesOn: 'on', basis: '' }),
      ],
    ],
    ['removeLink', 'province', (world) => [founded(world), world.desk.councilId, null, form()]],
    [
      'saveName',
      'province',
      (world) => [
        founded(world),
        null,
        form({ from: '1/1/2098', name: 'Xã Mới', locality: 'Xã Mới', basis: '' }),
      ],
    ],
    ['saveEnd', 'province', (world) => [founded(world), null, form({ lastDay: '1/1/2099' })]],
  ]),
];

import { paths } from '@/lib/paths';
import { majorityKey } from '@/lib/rules/majorities';
import { accountSteps } from './actions-account';
import { bodySteps } from './actions-bodies';
import { conveningSteps, newSession } from './actions-convening';
import { chamberSteps, releaseSteps } from './actions-of-review';
import { provinceSteps } from './actions-province';
import { signingSteps } from './actions-signing';
import { addedTask, ENTERED, form, type Step, steps, WORDS, type World } from './actions-world';

/** Given to the draft's closed item by `createTestSession`; nobody outside the desk may read it. */
export const SECRET = 'Nhân sự bí mật';
const NEW_ACCOUNT = 'moi@actions.example';
const NEW_PASSWORD = 'mot-mat-khau-khac-la-lam';

const versionOf = ({ one }: World, aggregate: string, id: string) =>
  Number(
    one('select coalesce(max(seq), 0) from events where aggregate = ? and aggregate_id = ?', aggregate, id),
  );

/** A session's id with the version its file is at. */
const fileOf = (world: World, sessionId: string) => ({
  sessionId,
  base: versionOf(world, 'session', sessionId),
});

const tasksOf = (world: World) => ({
  sessionId: world.desk.draft,
  section: 'tasks',
  base: versionOf(world, 'tasks', world.desk.draft),
});
const key = ({ desk }: World) => ({ councilId: desk.councilId, slug: desk.slug });

const waitingKey = (world: World) => ({
  ...key(world),
  changeId: world.one(
    'select id from waiting_changes where council_id = ? order by rowid desc limit 1',
    world.desk.councilId,
  ),
});

/** Ids of what earlier steps made. */
const made = {
  session: newSession,
  account: ({ one }: World) => one('select id from users where email = ?', NEW_ACCOUNT),
  term: ({ one, desk }: World) =>
    one('select id from terms where council_id = ? and ordinal = 2', desk.councilId),
  mandate: (world: World) =>
    world.one('select id from mandates where term_id = ? order by rowid desc', made.term(world)),
  office: (world: World) => world.one('select id from offices where mandate_id = ?', made.mandate(world)),
};
const accountKey = (world: World) => ({ ...key(world), userId: made.account(world) });
const termKey = (world: World) => ({ slug: world.desk.slug, termId: made.term(world) });
const mandateKey = (world: World) => ({ ...termKey(world), mandateId: made.mandate(world) });
const officeKey = (world: World) => ({ ...termKey(world), officeId: made.office(world) });

/**
 * Every server action of the app, in an order in which each finds what it needs. `actions.spec.ts` fails while one is
 * missing here.
 */
export const actionSteps: readonly Step[] = [
  ...steps('desk/sessions/[session]/actions.ts', ({ desk }) => paths.deskSection(desk.draft, 'tasks'), [
    ['save', 'clerk', (world) => [{ ...tasksOf(world), patch: addedTask('Sửa đường') }]],
    ['undo', 'clerk', (world) => [tasksOf(world)]],
    ['redo', 'clerk', (world) => [tasksOf(world)]],
    ['reload', 'clerk', ({ desk }) => [{ sessionId: desk.draft, section: 'agenda', base: 0 }], SECRET],
  ]),
  ...releaseSteps,
  ...steps('desk/[council]/actions.ts', ({ desk }) => paths.newSession(desk.slug), [
    [
      'create',
      'clerk',
      (world) => [
        null,
        form({
          ...{ termId: made.term(world), ordinal: '13', series: 'main', label: 'Kỳ họp mới' },
          // Far ahead: to a session that has begun nobody answers any more.
          ...{ startsOn: '12/3/2099', endsOn: '12/3/2099' },
        }),
      ],
    ],
  ]),
  ...steps('desk/sessions/[session]/publish/actions.ts', (world) => paths.deskPublish(made.session(world)), [
    ['remove', 'clerk', (world) => [{ ...fileOf(world, made.session(world)), council: world.desk.slug }]],
  ]),
  ...steps('desk/[council]/actions.ts', ({ desk }) => paths.deskCouncil(desk.slug), [
    ['restore', 'clerk', (world) => [fileOf(world, made.session(world))]],
  ]),
  ...conveningSteps,
  ...steps('desk/sessions/[session]/publish/actions.ts', ({ desk }) => paths.deskPublish(desk.waiting), [
    ['recall', 'clerk', (world) => [fileOf(world, world.desk.waiting)]],
    ['submit', 'clerk', submission],
    ['sendBack', 'chair', (world) => [fileOf(world, world.desk.waiting), null, form({ reason: 'Xem lại.' })]],
    ['submit', 'clerk', submission],
    [
      'approve',
      'chair',
      (world) => [{ ...fileOf(world, world.desk.waiting), recordDigest: world.previewDigest }],
    ],
    [
      'withhold',
      'chair',
      ({ desk }) => [
        { sessionId: desk.waiting, digest: desk.files.open },
        null,
        form({ reason: 'Có thông tin cá nhân.' }),
      ],
    ],
    ['withdraw', 'chair', (world) => [fileOf(world, world.desk.waiting), null, form({ reason: 'Sai bản.' })]],
    ['reopen', 'clerk', (world) => [fileOf(world, world.desk.waiting), null, form({ reason: 'Sửa lại.' })]],
    ['dropCorrection', 'clerk', (world) => [fileOf(world, world.desk.waiting), null, form()]],
    ['reopen', 'clerk', (world) => [fileOf(world, world.desk.waiting), null, form({ reason: 'Sửa lại.' })]],
  ]),
  ...signingSteps,
  ...chamberSteps,
  ...steps('desk/[council]/templates/actions.ts', ({ desk }) => paths.deskTemplates(desk.slug), [
    ['saveWords', 'clerk', (world) => [key(world), null, form(WORDS)]],
    ['restoreWords', 'clerk', (world) => [{ ...key(world), version: 0 }, null, form()]],
  ]),
  ...steps('admin/[council]/actions.ts', ({ desk }) => paths.adminCouncil(desk.slug), [
    ['saveTwoPersonRule', 'admin', (world) => [key(world), null, form()]],
    // Who asked for it has a day to wait; db/access/register/waiting-changes.test.ts has it confirmed.
    ['confirmWaitingChange', 'admin', (world) => [waitingKey(world), null, form()], 'waiting.too_soon'],
    ['dropWaitingChange', 'admin', (world) => [waitingKey(world), null, form()]],
    [
      'saveNames',
      'admin',
      (world) => [
        key(world),
        null,
        form({ name: 'HĐND phường Mới', locality: 'Phường Mới', provinceName: '' }),
      ],
    ],
    ['saveQuorum', 'admin', (world) => [key(world), null, form({ numerator: '3', denominator: '4' })]],
    [
      'saveMajority',
      'admin',
      (world) => [
        key(world),
        null,
        form({ kind: 'ordinary', how: 'over', numerator: '1', denominator: '2', base: 'present' }),
      ],
    ],
    ['dropMajority', 'admin', (world) => [key(world), majorityKey(ENTERED), null, form()]],
    ['saveDeadlines', 'admin', (world) => [key(world), null, form({ sendingDays: '10' })]],
    ['saveFactorRoles', 'admin', (world) => [key(world), null, form({ roles: ['councillor'] })]],
  ]),
  ...steps('admin/[council]/accounts/actions.ts', ({ desk }) => paths.adminAccounts(desk.slug), [
    [
      'openAccount',
      'admin',
      (world) => [
        key(world),
        null,
        form({
          name: 'Người mới',
          email: NEW_ACCOUNT,
          password: NEW_PASSWORD,
          personId: '',
          roles: ['clerk'],
        }),
      ],
    ],
    [
      'saveRoles',
      'admin',
      (world) => [accountKey(world), null, form({ roles: ['clerk', 'chair'], personId: '' })],
    ],
    ['saveName', 'admin', (world) => [accountKey(world), null, form({ name: 'Người rất mới' })]],
    ['savePassword', 'admin', (world) => [accountKey(world), null, form({ password: `${NEW_PASSWORD}-2` })]],
    ['signOutEverywhere', 'admin', (world) => [accountKey(world), null]],
    ['dropFactors', 'admin', (world) => [accountKey(world), null]],
    ['deactivate', 'admin', (world) => [accountKey(world), null]],
    ['reactivate', 'admin', (world) => [accountKey(world), null]],
  ]),
  ...steps(
    'admin/[council]/terms/actions.ts',
    (world) => paths.adminTerm(world.desk.slug, made.term(world)),
    [
      [
        'openTerm',
        'admin',
        (world) => [
          key(world),
          null,
          form({ label: 'Khóa III', ordinal: '3', startYear: '2026', endYear: '2031' }),
        ],
      ],
      [
        'saveNewMandate',
        'admin',
        (world) => [
          termKey(world),
          null,
          form({ name: 'Phạm Thị Dung', unit: 'Tổ 2', startedOn: '1/7/2021' }),
        ],
      ],
      [
        'saveDelegateList',
        'admin',
        (world) => [
          termKey(world),
          null,
          form({ text: 'Đinh Thị Giang – Tổ 2\nĐoàn Văn Hải – Tổ 3', startedOn: '1/7/2021' }),
        ],
      ],
      [
        'openAccountsOfTerm',
        'admin',
        (world) => [termKey(world), null, form({ domain: `${world.desk.slug}.example` })],
      ],
      [
        'saveRegisterComplete',
        'admin',
        (world) => [termKey(world), null, form({ isRegisterComplete: 'yes' })],
      ],
      [
        'saveMandate',
        'admin',
        (world) => [
          mandateKey(world),
          null,
          form({ name: 'Phạm Thị Duyên', unit: '', startedOn: '1/7/2021' }),
        ],
      ],
      [
        'saveNewOffice',
        'admin',
        (world) => [
          mandateKey(world),
          null,
          form({ kind: 'committee_head', title: 'Trưởng ban', startedOn: '1/7/2021', endedOn: '' }),
        ],
      ],
      ['saveOfficeEnd', 'admin', (world) => [officeKey(world), null, form({ endedOn: '1/7/2024' })]],
      [
        'saveMandateEnd',
        'admin',
        (world) => [
          mandateKey(world),
          null,
          form({ endedOn: '1/7/2025', endedAt: '', endReason: 'released' }),
        ],
      ],
      ['clearEnd', 'admin', (world) => [mandateKey(world), null, form()]],
      [
        'saveOffice',
        'admin',
        (world) => [
          officeKey(world),
          null,
          form({ kind: 'group_head', title: 'Tổ trưởng', startedOn: '1/7/2021', endedOn: '' }),
        ],
      ],
      ['dropOffice', 'admin', (world) => [officeKey(world), null, form()]],
      ['dropMandate', 'admin', (world) => [mandateKey(world), null, form()]],
      [
        'saveTerm',
        'admin',
        (world) => [termKey(world), null, form({ label: 'Khóa Hai', startYear: '2021', endYear: '2027' })],
      ],
    ],
  ),
  ...bodySteps,
  ...provinceSteps,
  ...accountSteps,
];

function submission(world: World): readonly unknown[] {
  const reasons = Object.fromEntries(world.desk.warnings.map((warning) => [warning, 'Nguồn không ghi.']));
  return [fileOf(world, world.desk.waiting), null, form(reasons)];
}

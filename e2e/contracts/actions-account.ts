import { paths } from '@/lib/paths';
import { TEST_PASSWORD } from '@/lib/test-password';
import { codeAt } from '@/lib/test-totp';
import { form, type Step, steps } from './actions-world';

const NEW_PASSWORD = 'mot-mat-khau-khac-la-lam';

/** What anybody may do with their own account; signing out last. */
export const accountSteps: readonly Step[] = [
  ...steps('account/factors/actions.ts', paths.account, [
    ['confirm', 'anybody', () => [null, form({ answer: TEST_PASSWORD })]],
    [
      'addApp',
      'anybody',
      ({ offered }) => [null, form({ name: 'Điện thoại', code: codeAt(offered, new Date().toISOString()) })],
    ],
    ['renewCodes', 'anybody', () => [null, form()]],
    [
      'dropFactor',
      'anybody',
      ({ one, desk }) => [
        {
          factorId: one(
            'select f.id from second_factors f join users u on u.id = f.user_id where u.email = ?',
            desk.account('clerk'),
          ),
        },
        null,
        form(),
      ],
    ],
    ['passkeyOffer', 'anybody', () => [null, form({ name: 'Khóa' })], '"challenge"'],
    // What no browser made; e2e/journeys/passkey.spec.ts adds and uses one.
    ['addKey', 'anybody', () => [null, form({ name: 'Khóa', response: '{}' })], 'account.passkey_wrong'],
    ['passkeyRequest', 'anybody', () => [], 'account.no_factor'],
    // One that ended meanwhile: nothing is written, and nothing is wrong.
    ['signOutOne', 'anybody', () => [{ handle: 'x'.repeat(22) }, null, form()], '"ok":true'],
  ]),
  ...steps('account/actions.ts', paths.account, [
    ['saveNewPassword', 'anybody', () => [null, form({ current: TEST_PASSWORD, next: NEW_PASSWORD })]],
    ['saveLetters', 'anybody', () => [null, form({ asks: 'letters' })]],
    ['makeAddress', 'anybody', () => [null, form()]],
    ['removeAddress', 'anybody', () => [null, form()]],
    ['signOutElsewhere', 'anybody', () => [null, form()]],
    ['signOut', 'anybody', () => []],
  ]),
];

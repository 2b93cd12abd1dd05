import 'server-only';
import { raw } from '../../client';
import { markOfCodes, markOfSeal } from '../accounts/factors';
import { markOf } from '../accounts/password-mark';
import type { Found } from './verify-check';
import { grouped, type Told, toldOf } from './verify-told';

type User = {
  id: string;
  name: string;
  isActive: number;
  personId: string | null;
  passwordHash: string;
  mustChangePassword: number;
  wantsLetters: number;
};
type Factor = { id: string; userId: string; kind: string; sealed: string };
type Code = { userId: string; id: string };
type Known = {
  /** The mark of each second factor by its id, and of the recovery codes. */
  factors: Map<string, string>;
  codes: string;
  isActive: number;
  /** Roles by council. */
  roles: Map<string, readonly string[]>;
  personId?: string | null;
  password?: string;
  name?: string;
  mustChangePassword?: boolean;
  /** Letters go to an account until its owner says otherwise. */
  wantsLetters?: boolean;
  /** The province it looks after. */
  province?: string | null;
};

const USERS =
  'select id, name, is_active as isActive, person_id as personId, password_hash as passwordHash, must_change_password as mustChangePassword, wants_letters as wantsLetters from users';
const FACTORS = 'select id, user_id as userId, kind, sealed from second_factors';
const ROLES = 'select user_id as userId, council_id as councilId, role from user_roles';

const PROVINCES = 'select user_id as userId, province_code as province from province_administrators';

/** Every account with its roles, standing, delegate and password, against what was done with it. */
export async function accountFaults(): Promise<Found> {
  const known = new Map<string, Known>();
  for (const event of toldOf("aggregate = 'account'")) learn(known, event);
  const users = raw().prepare(USERS).all() as User[];
  const roles = raw().prepare(ROLES).all() as { userId: string; councilId: string; role: string }[];
  const held = grouped(roles, ({ userId }) => userId);
  const provinces = grouped(
    raw().prepare(PROVINCES).all() as { userId: string; province: string }[],
    ({ userId }) => userId,
  );
  const factors = raw().prepare(FACTORS).all() as Factor[];
  const codes = raw().prepare('select user_id as userId, id from recovery_codes').all() as Code[];
  const shown = {
    factors: grouped(factors, ({ userId }) => userId),
    codes: grouped(codes, ({ userId }) => userId),
  };
  const faults = users.flatMap((user) => {
    const said = known.get(user.id);
    known.delete(user.id);
    const at = `Tài khoản ${user.id}`;
    if (!said) return [`${at}: không có sự kiện nào nói đã mở.`];
    const here = (held.get(user.id) ?? []).map(({ councilId, role }) => `${councilId} ${role}`);
    const province = (provinces.get(user.id) ?? []).map((row) => row.province).join(' ') || null;
    const other =
      (said.province ?? null) === province ? [] : ['có quyền cấp tỉnh không ai trao, hoặc mất đi.'];
    const own = { factors: shown.factors.get(user.id) ?? [], codes: shown.codes.get(user.id) ?? [] };
    return [...faultsOf(user, here, said), ...factorFaults(own, said), ...other].map(
      (fault) => `${at}: ${fault}`,
    );
  });
  for (const id of known.keys()) faults.push(`Tài khoản ${id}: sự kiện nói đã mở, nhưng không còn.`);
  return { counted: users.length + roles.length + factors.length, faults };
}

function learn(known: Map<string, Known>, { aggregateId, verb, councilId, detail }: Told): void {
  const account = known.get(aggregateId) ?? {
    ...{ isActive: 1, roles: new Map<string, readonly string[]>() },
    ...{ factors: new Map<string, string>(), codes: '' },
  };
  known.set(aggregateId, account);
  const roles = verb === 'created' ? detail.roles : verb === 'roles_changed' ? detail.to : undefined;
  if (Array.isArray(roles) && councilId) account.roles.set(councilId, roles);
  if (verb === 'deactivated') account.isActive = 0;
  if (verb === 'reactivated') account.isActive = 1;
  if (verb === 'letters_on' || verb === 'letters_off') account.wantsLetters = verb === 'letters_on';
  const factor = detail.factor as { id: string; mark: string } | undefined;
  if (factor) account.factors.set(factor.id, factor.mark);
  if (verb === 'factor_removed') account.factors.delete(String(detail.factorId));
  if (verb === 'factors_reset') account.factors.clear();
  if (typeof detail.codes === 'string') account.codes = detail.codes;
  if (detail.personId !== undefined) account.personId = detail.personId as string | null;
  if (detail.province !== undefined) account.province = detail.province as string | null;
  if (typeof detail.name === 'string') account.name = detail.name;
  if (verb.startsWith('password') || verb === 'created') {
    // Older code asked nobody to change a password.
    account.mustChangePassword = detail.mustChangePassword === true;
    account.password = typeof detail.password === 'string' ? detail.password : undefined;
  }
}

function faultsOf(user: User, here: readonly string[], said: Known): string[] {
  const expected = [...said.roles].flatMap(([councilId, roles]) =>
    roles.map((role) => `${councilId} ${role}`),
  );
  const extra = here.filter((role) => !expected.includes(role));
  const missing = expected.filter((role) => !here.includes(role));
  return [
    ...extra.map((role) => `có vai trò không ai trao (${role}).`),
    ...missing.map((role) => `mất vai trò đã được trao (${role}).`),
    ...(user.isActive === said.isActive ? [] : ['bị mở hoặc ngừng mà không có sự kiện.']),
    ...(said.personId === undefined || said.personId === user.personId ? [] : ['gắn với đại biểu khác.']),
    ...(said.name === undefined || said.name === user.name ? [] : ['mang tên không ai đặt.']),
    ...((said.mustChangePassword ?? false) === (user.mustChangePassword === 1)
      ? []
      : ['phải hoặc không phải đổi mật khẩu mà không có sự kiện.']),
    ...((said.wantsLetters ?? true) === (user.wantsLetters === 1)
      ? []
      : ['nhận hoặc không nhận thư mà không có sự kiện.']),
    ...(said.password === undefined || said.password === markOf(user.passwordHash)
      ? []
      : ['có mật khẩu không ai đặt.']),
  ];
}

/** Second factors and recovery codes that nobody added, that are gone, or that are others. */
function factorFaults(own: { factors: readonly Factor[]; codes: readonly Code[] }, said: Known): string[] {
  const ids = new Set(own.factors.map(({ id }) => id));
  const lost = [...said.factors.keys()].some((id) => !ids.has(id));
  const strange = own.factors.some(({ id, sealed }) => said.factors.get(id) !== markOfSeal(sealed));
  const isOtherSet = markOfCodes(own.codes.map(({ id }) => id)) !== said.codes;
  return [
    ...(lost ? ['mất cách xác minh thứ hai đã thêm.'] : []),
    ...(strange ? ['có cách xác minh thứ hai không ai thêm.'] : []),
    ...(isOtherSet ? ['có mã dự phòng khác với mã đã tạo.'] : []),
  ];
}

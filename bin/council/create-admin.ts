import { randomBytes } from 'node:crypto';
import { unsafeCreateAdmin } from '@/db/access/accounts/accounts';
import { findCouncil } from '@/db/access/publications/published';
import { factorsAskedOf, unsafeCreateCouncil } from '@/db/access/register/councils';
import { createAccountInput } from '@/lib/forms/accounts';
import { fieldErrors } from '@/lib/forms/fields';
import { refuse } from '@/lib/refusal';
import { reservedSegments } from '@/lib/segments';
import { councilLevels } from '@/lib/words';
import { linesOf, type Options, Stop, type Verb } from './verb';

/** Opens an admin account, founding the council first where there is none. The password is printed once and kept nowhere. */
export const createAdmin: Verb = async ([slug, email, ...words], options, now) => {
  const name = words.join(' ').trim();
  if (!slug || !email || !name) throw new Stop('create-admin needs <council> <email> <name>.', true);
  const found = await findCouncil(slug);
  const password = randomBytes(15).toString('base64url');
  const checked = createAccountInput.safeParse({ email, name, password, roles: ['admin'] });
  if (!checked.success)
    throw new Stop(linesOf(refuse('input.invalid', { fields: fieldErrors(checked.error) })));
  const councilId = found?.id ?? (await foundCouncil(newCouncil(slug, options), now));
  const result = await unsafeCreateAdmin({ councilId, email, name, password }, now);
  if (!result.ok) throw new Stop(linesOf(result));
  process.stdout.write(`Đã mở tài khoản quản trị: ${email}\nMật khẩu, chỉ hiện một lần: ${password}\n`);
  return 0;
};

/** What a council needs that the command line must say; the founding is checked before anything is written. */
function newCouncil(slug: string, options: Options) {
  const { 'council-name': name, locality, level = 'ward', province, district } = options;
  const printed = options['level-printed']?.trim() || null;
  if (!name || !locality)
    throw new Stop(`There is no council «${slug}»: to found it, add --council-name and --locality.`, true);
  if (!/^[a-z0-9-]{2,60}$/.test(slug))
    throw new Stop('A council’s address has 2 to 60 letters a–z, digits and hyphens.', true);
  if (reservedSegments.some((segment) => segment === slug))
    throw new Stop(`/${slug} is an address of the app’s own: choose another.`, true);
  const known = councilLevels.find((one) => one === level);
  if (!known) throw new Stop(`--level is one of ${councilLevels.join(', ')}.`, true);
  if ((known === 'other') !== (printed !== null))
    throw new Stop(
      '--level other goes with --level-printed, what such a council is called, and no other level does.',
      true,
    );
  const above = { districtName: district ?? null, provinceName: province ?? null };
  return { slug, name, locality, level: known, levelPrinted: printed, ...above };
}

async function foundCouncil(council: ReturnType<typeof newCouncil>, now: string): Promise<string> {
  const { councilId } = await unsafeCreateCouncil(
    { ...council, ...factorsAskedOf(['chair', 'admin'], now) },
    now,
  );
  process.stdout.write(`Đã lập hội đồng: ${council.name} (/${council.slug})\n`);
  return councilId;
}

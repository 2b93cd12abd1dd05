import { findCouncil } from '@/db/access/publications/published';
import { endCouncil, removeSuccession, renameFrom, succeed } from '@/db/access/register/succession';
import type { Result } from '@/lib/refusal';
import { linesOf, type Options, Stop, type Verb } from './verb';

/** Says that councils go on from others: a merger, a split; with `--undo` takes one such saying away. */
export const succeedVerb: Verb = async (words, options, now) => {
  const { from = '', to = '', on, basis } = options;
  if (words.length > 0 || !from || !to || !(on || options.undo))
    throw new Stop('succeed needs --from <a,b> --to <c,d> --on DAY.', true);
  const [predecessors, successors] = [await idsOf(from), await idsOf(to)];
  if (options.undo) {
    const [predecessorId = '', successorId = ''] = [predecessors[0], successors[0]];
    if (predecessors.length + successors.length > 2)
      throw new Stop('--undo takes one council on each side.', true);
    told(await removeSuccession(null, { predecessorId, successorId }, now));
    process.stdout.write(`Đã bỏ: ${to} kế thừa ${from}.\n`);
    return 0;
  }
  const goesOn = options['goes-on'] ?? false;
  told(await succeed(null, { on, predecessors, successors, goesOn, basis }, now));
  process.stdout.write(`Đã ghi: từ ${on}, ${to} kế thừa ${from}${goesOn ? ' một phần' : ''}.\n`);
  return 0;
};

/** Says which day is a council's last. */
export const endVerb: Verb = async ([slug, ...more], { on }, now) => {
  if (!slug || more.length > 0 || !on) throw new Stop('end needs <council> --on LAST-DAY.', true);
  const [councilId = ''] = await idsOf(slug);
  told(await endCouncil(null, { councilId, lastDay: on }, now));
  process.stdout.write(`Đã ghi: ${slug} hoạt động đến hết ngày ${on}.\n`);
  return 0;
};

/** Gives a council another name from a day on. Its address stays. */
export const renameVerb: Verb = async ([slug, ...more], options: Options, now) => {
  const { on, 'council-name': name, locality, basis } = options;
  if (!slug || more.length > 0 || !on || !name || !locality)
    throw new Stop('rename needs <council> --on DAY --council-name NAME --locality NAME.', true);
  const [councilId = ''] = await idsOf(slug);
  told(await renameFrom(null, { councilId, from: on, name, locality, basis }, now));
  process.stdout.write(`Đã ghi: từ ${on}, /${slug} tên là ${name}.\n`);
  return 0;
};

async function idsOf(list: string): Promise<string[]> {
  const ids: string[] = [];
  for (const slug of list.split(',')) {
    const council = await findCouncil(slug.trim());
    if (!council) throw new Stop(`Không có hội đồng «${slug.trim()}».`);
    ids.push(council.id);
  }
  return ids;
}

function told(done: Result | null): void {
  if (!done) throw new Stop('Không có hội đồng ấy.');
  if (!done.ok) throw new Stop(linesOf(done));
}

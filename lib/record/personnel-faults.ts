import { type Fault, pathOf } from './faults';
import type { SessionRecord } from './schema';
import type { PersonnelPerson } from './schema-personnel';

type Who = Pick<PersonnelPerson, 'delegate' | 'name'>;

/** What a file says of ballots on people that cannot stand where it stands: somebody without a name or with two, and facts of another kind. */
export function personnelFaults({ personnel = [] }: SessionRecord): Fault[] {
  return personnel.flatMap(({ kind, seats, dismissedFrom, people, tellers = [] }, index) => {
    const at = (key: string, text: string): Fault => ({ path: pathOf('personnel', index, key), text });
    const named = (list: string, rows: readonly Who[]): Fault[] =>
      rows.flatMap((row, place) => {
        const wrong = whoIsWrong(row);
        return wrong ? [{ path: pathOf('personnel', index, list, place, 'name'), text: wrong }] : [];
      });
    return [
      ...(seats && kind !== 'election'
        ? [at('seats', 'Chỉ lần bầu («election») mới ghi bầu bao nhiêu người.')]
        : []),
      ...(dismissedFrom && kind !== 'dismissal'
        ? [at('dismissedFrom', 'Chỉ lần bãi nhiệm («dismissal») mới ghi mục này.')]
        : []),
      ...named('people', people),
      ...named('tellers', tellers),
    ];
  });
}

function whoIsWrong({ delegate, name }: Who): string | null {
  if (delegate && name) return 'Đã có «delegate» thì không ghi «name».';
  return delegate || name ? null : 'Ghi «delegate» là mã đại biểu, hoặc «name» là họ tên.';
}

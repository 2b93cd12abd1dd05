import { refreshProjections } from './access/projections';
import { migrate } from './migrate';

/** Brings the database to this code: its schema, then what is derived from the publications. */
export async function upgrade(): Promise<void> {
  migrate();
  await refreshProjections();
}

import 'server-only';
import { log } from '@/lib/server/observe/log';
import { metrics } from '@/lib/server/observe/metrics';
import { aroundStatements } from './around-statements';
import type { Database } from './sqlite';

/** Slower than this, a statement has lost its index or the disk is in trouble. */
const SLOW_MS = 200;
const LONGEST_SQL = 500;

/** Makes the connection tell of every slow statement: its SQL, which carries `?` where values go, never the values. */
export function timeStatements(sqlite: Database, slowMs = SLOW_MS): void {
  aroundStatements(sqlite, (sql, execute) => {
    const began = performance.now();
    try {
      return execute();
    } finally {
      const ms = Math.round(performance.now() - began);
      if (ms >= slowMs) tell(sql, ms);
    }
  });
}

function tell(sql: string, ms: number): void {
  metrics.slowQueries.inc({ verb: /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? 'other' });
  log.warn({ event: 'db.slow', ms, sql: sql.slice(0, LONGEST_SQL) }, `A statement took ${ms} ms.`);
}

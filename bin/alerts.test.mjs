import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { signInLimits } from '@/lib/rules/sign-in-throttle';
import { root } from './support/run.mjs';

/* What an operator pastes into Prometheus asks only for what the program measures. */

const text = readFileSync(`${root}docs/operator/alerts.rules.yml`, 'utf8');
/** @type {{ alert: string, expr: string, for?: string, labels: { severity: string }, annotations: Record<string, string> }[]} */
const rules = parse(text).groups.flatMap((/** @type {{ rules: object[] }} */ group) => group.rules);

/** Every metric the code makes, with the kind prom-client gives it. */
const sources = [
  'lib/server/observe/metrics.ts',
  ...readdirSync(`${root}bin/serve`)
    .filter((name) => /^[\w-]+\.mjs$/.test(name) && !name.endsWith('.test.mjs'))
    .map((name) => `bin/serve/${name}`),
].map((path) => readFileSync(root + path, 'utf8'));
const made = new Set(sources.join('\n').match(/(?<=')nghi_truong_\w+(?=')/g));
const ENDINGS = /_(?:bucket|count|sum)$/;

test.each(rules.map((rule) => [rule.alert, rule]))(
  '%s',
  (_name, { expr, for: lasting, labels, annotations }) => {
    const asked = expr.match(/nghi_truong_\w+/g) ?? [];
    for (const name of asked) expect(made, name).toContain(made.has(name) ? name : name.replace(ENDINGS, ''));
    expect(asked.length > 0 || /\bup\{/.test(expr)).toBe(true);
    expect(lasting ?? '1m').toMatch(/^\d+[smh]$/);
    expect(['page', 'warn']).toContain(labels.severity);
    expect(annotations.summary).toBeTruthy();
    expect(annotations.do).toBeTruthy();
  },
);

test('each threshold says why it is that', () => {
  for (const { alert } of rules) {
    const [, rule = ''] = text.split(`alert: ${alert}\n`);
    expect(rule.split('- alert:')[0], alert).toMatch(/\n +# \S/);
  }
});

test('nobody rings the alert of guessing from one network', () => {
  const { burst, paceMs } = signInLimits.block;
  const { expr = '' } = rules.find(({ alert }) => alert === 'NghiTruongGuessing') ?? {};
  const [, minutes, threshold] = /result="wrong"\}\[(\d+)m\]\)\) > (\d+)$/.exec(expr) ?? [];
  expect(Number(threshold)).toBeGreaterThan(burst + (Number(minutes) * 60_000) / paceMs);
});

test('a metric that is made nowhere would be told', () => {
  expect(made.size).toBeGreaterThan(10);
  expect(made).not.toContain('nghi_truong_no_such_thing');
});

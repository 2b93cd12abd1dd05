import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from './support/run.mjs';

/** A unit's settings; what is set twice is read as both. @param {string} name */
function read(name) {
  const settings = /** @type {Map<string, string>} */ (new Map());
  for (const line of readFileSync(`${root}docs/operator/${name}`, 'utf8').split('\n')) {
    const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key) settings.set(key, [settings.get(key), value].filter(Boolean).join(' '));
  }
  return settings;
}

describe.each(['nghi-truong.service', 'nghi-truong-backup.service'])('%s', (name) => {
  const unit = read(name);

  test('may not write to the code it runs', () => {
    expect(unit.get('ProtectSystem')).toBe('strict');
    const code = unit.get('WorkingDirectory') ?? '';
    const state = (unit.get('StateDirectory') ?? '').split(' ').filter(Boolean);
    const named = (unit.get('ReadWritePaths') ?? '').split(' ').filter(Boolean);
    const written = [...state.map((folder) => `/var/lib/${folder}`), ...named];
    expect(written).toContain('/var/lib/nghi-truong/data');
    for (const folder of written) expect(`${code}/`.startsWith(`${folder}/`), folder).toBe(false);
    for (const folder of written) expect(`${folder}/`.startsWith(`${code}/`), folder).toBe(false);
  });

  test('has no right but an ordinary user’s, and asks nothing of another machine', () => {
    expect(unit.get('User')).toBe('nghi-truong');
    expect(unit.get('NoNewPrivileges')).toBe('yes');
    expect(unit.get('CapabilityBoundingSet')).toBe('');
    expect(unit.get('PrivateTmp')).toBe('yes');
    expect(unit.get('IPAddressDeny')).toBe('any');
    expect(['localhost', undefined]).toContain(unit.get('IPAddressAllow'));
  });
});

test('the service may only call what a service calls, and is bounded in memory', () => {
  const unit = read('nghi-truong.service');
  expect(unit.get('SystemCallFilter')).toMatch(/^@system-service @pkey ~@privileged/);
  expect(unit.get('RestrictAddressFamilies')).toBe('AF_INET AF_INET6 AF_UNIX');
  expect(unit.get('MemoryMax')).toMatch(/^\d+M$/);
  // Node could not run: it compiles scripts as it runs them.
  expect(unit.has('MemoryDenyWriteExecute')).toBe(false);
});

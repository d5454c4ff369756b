import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

it('needs nothing', () => {
  expect(readSettings({})).toEqual({
    databaseUrl: `file:${path.resolve('data/peyk.db')}`,
    contentDir: path.resolve('content'),
    port: 3000,
    siteUrl: undefined,
    offline: true,
    now: undefined,
  });
});

it('takes an empty value for none', () => {
  expect(readSettings({ PORT: '', CONTENT_DIR: ' ', PEYK_NOW: '' })).toEqual(readSettings({}));
});

it('reads what is set', () => {
  const settings = readSettings({
    PORT: '8080',
    SITE_URL: 'https://peyk.example/',
    PEYK_NOW: '2026-11-21T18:30:00+03:30',
  });
  expect(settings).toMatchObject({
    port: 8080,
    siteUrl: 'https://peyk.example',
    now: new Date('2026-11-21T15:00:00Z'),
  });
});

describe('what can’t be used', () => {
  test.each([
    ['PORT', 'هشتاد'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['SITE_URL', 'peyk.example'],
    ['DATABASE_URL', 'mysql://localhost/peyk'],
    ['OFFLINE', 'no'],
    ['PEYK_NOW', 'yesterday'],
  ])('%s=%s is named', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} .*`));
  });

  it('is named all at once', () => {
    expect(() => readSettings({ PORT: 'x', SITE_URL: 'y' })).toThrow(/PORT[\s\S]*SITE_URL/);
  });
});

import { expect, test } from 'vitest';
import { readArchiveDate } from './date.ts';

test.each([
  [['1402'], '/archive/1402'],
  [['1402', '09'], '/archive/1402/09'],
  [['1402', '9'], '/archive/1402/09'],
  [['1402', '09', '29'], '/archive/1402/09/29'],
  [['۱۴۰۲', '۹', '۲۹'], '/archive/1402/09/29'],
  [['١٤٠٢', '09', '٢٩'], '/archive/1402/09/29'],
  [['%DB%B1%DB%B4%DB%B0%DB%B2', '9'], '/archive/1402/09'],
  [['1403', '12', '30'], '/archive/1403/12/30'],
  [['1399', '12', '30'], '/archive/1399/12/30'],
])('%o has the address %s', (parts, address) => expect(readArchiveDate(parts)?.address).toBe(address));

test.each([
  [['1402', '12', '30']],
  [['1402', '13']],
  [['1402', '00']],
  [['1402', '01', '00']],
  [['1402', '07', '31']],
  [['1402', '09', '029']],
  [['1402', '009']],
  [['0000']],
  [['9999']],
  [['402']],
  [['1402a']],
  [['1402', '']],
  [['1402', '9 ']],
  [['1402', '-9']],
  [['1402', '9.0']],
  [['%E0%A4%A']],
])('%o is no date', (parts) => expect(readArchiveDate(parts)).toBeUndefined());

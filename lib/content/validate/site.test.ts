import { expect, it } from 'vitest';
import { readYaml } from '../parse/yaml.ts';
import { checkSite } from './site.ts';

function check(text: string) {
  const { source } = readYaml('site.yaml', text, { firstLine: 1, holder: { line: 1, column: 1 } });
  if (!source) throw new Error('no YAML');
  return checkSite(source);
}

const withEmail = (email: string) => check(`name: پیک\ncorrections:\n  email: ${email}\n`);

it.each(['errors@peyk.example', '  mailto:errors+web@news.peyk.ir'])('letters of errors may go to %s', (email) => {
  const { value, problems } = withEmail(email);
  expect(problems).toEqual([]);
  expect(value?.corrections?.email).toMatch(/^errors/);
});

it.each([
  ['errors at peyk.example', undefined],
  ['"Peyk <errors@peyk.example>"', 'errors@peyk.example'],
  ['"errors@peyk.example?cc=x@y.z"', 'errors@peyk.example'],
  ['errors@localhost', undefined],
])('%s is no address', (email, nearest) => {
  const [problem, ...others] = withEmail(email).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ line: 3, column: 10, code: 'bad-value', ...(nearest && { nearest }) });
});

it('is optional, and has no other key', () => {
  expect(check('name: پیک\n').value?.corrections).toBeUndefined();
  expect(
    check('name: پیک\ncorrections:\n  mail: a@b.ir\n')
      .problems.map(({ code }) => code)
      .sort(),
  ).toEqual(['missing-key', 'unknown-key']);
});

import { expect, it } from 'vitest';
import { reportAddress } from './report.ts';

const article = { code: '314576', title: 'یک & دو؟' };
const url = 'https://peyk.example';

it('is a letter that names the article, when there is somebody to write to', () => {
  const address = reportAddress(article, { url, corrections: { email: 'errors+web@peyk.example' } }, []);
  const { pathname, searchParams } = new URL(address ?? '');
  expect(decodeURIComponent(pathname)).toBe('errors+web@peyk.example');
  expect(searchParams.get('subject')).toBe('گزارش خطا در «یک & دو؟» (کد خبر ۳۱۴۵۷۶)');
  expect(searchParams.get('body')).toBe('https://peyk.example/n/314576\r\n\r\n');
});

it('is the contact page else, and nothing without one', () => {
  expect(reportAddress(article, { url }, [{ href: '/about' }, { href: '/contact' }])).toBe('/contact');
  expect(reportAddress(article, { url }, [{ href: '/about' }])).toBeUndefined();
});

import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';

const PAPER = { light: 'rgb(251, 249, 244)', dark: 'rgb(22, 21, 18)' };
const paper = (page: Page) => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

test.describe('the theme', () => {
  const themeColors = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    );

  for (const [system, choice, name] of [
    ['light', 'dark', 'تیره'],
    ['dark', 'light', 'روشن'],
  ] as const) {
    test(`${choice} beats a ${system} system, on every page, and the system has it back`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system, reducedMotion: 'reduce' });
      await page.goto('/');
      const group = page.getByRole('group', { name: 'رنگ صفحه' });
      const bySystem = group.getByRole('button', { name: 'مانند دستگاه' });
      await expect(bySystem).toHaveAttribute('aria-pressed', 'true');
      expect(await paper(page)).toBe(PAPER[system]);

      await group.getByRole('button', { name }).click();
      expect(await paper(page)).toBe(PAPER[choice]);
      expect(await violations(page)).toEqual([]);

      await page.goto('/section/science');
      expect(await paper(page)).toBe(PAPER[choice]);
      await expect(group.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
      await expect(bySystem).toHaveAttribute('aria-pressed', 'false');
      expect(await themeColors(page)).toEqual([choice === 'dark' ? '#161512' : '#fbf9f4']);
      expect(await violations(page)).toEqual([]);

      await bySystem.click();
      expect(await paper(page)).toBe(PAPER[system]);
      await page.reload();
      expect(await paper(page)).toBe(PAPER[system]);
      await expect(bySystem).toHaveAttribute('aria-pressed', 'true');
    });
  }

  test('is there before anything is painted', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'تیره' }).click();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        document.documentElement.dataset.atBody = document.documentElement.dataset.theme;
      }).observe(document, { childList: true, subtree: true });
    });
    // Without the island itself the boot script alone must do.
    await page.route('**/islands/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto('/latest');
    await expect(page.locator('html')).toHaveAttribute('data-at-body', 'dark');
    expect(await paper(page)).toBe(PAPER.dark);
  });

  test('is chosen with targets of 32 px, with the keyboard too', async ({ page }) => {
    await page.goto('/');
    const buttons = page.getByRole('group', { name: 'رنگ صفحه' }).getByRole('button');
    await expect(buttons).toHaveCount(3);
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(32);
    }
    await buttons.last().focus();
    await page.keyboard.press('Space');
    expect(await paper(page)).toBe(PAPER.dark);
  });

  test('follows a choice in another tab', async ({ page, context }) => {
    await page.goto('/');
    const other = await context.newPage();
    await other.goto('/latest');
    await other.getByRole('button', { name: 'تیره' }).click();
    await expect.poll(() => paper(page)).toBe(PAPER.dark);
  });

  test('is white on paper', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'تیره' }).click();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    expect(
      await page
        .locator('nav li')
        .first()
        .evaluate((li) => getComputedStyle(li).getPropertyValue('--color-accent')),
    ).toMatch(/^#[0-6]/);
  });
});

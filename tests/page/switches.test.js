'use strict';

const assert = require('node:assert');
const { after, test } = require('node:test');
const { address, close, open } = require('./browser');

after(close);

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const chinese = /[\u4e00-\u9fff]/;

/// Words of the page that are seen, without what reports say.
const interfaceText = (page) =>
  page.evaluate(() => {
    const quoted = (node) => node.parentElement.closest('bdi, p[lang], script, style, template, code, #language');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (quoted(node) || !node.textContent.trim() || !node.parentElement.checkVisibility()) continue;
      texts.push(node.textContent.trim());
    }
    return texts;
  });

test('one switch turns all words into English, and back', async () => {
  for (const file of ['index.html', 'agencies/0002.html', 'agencies/0002-text.html', 'years/2021.html']) {
    const { page } = await open('family', file);
    assert.strictEqual(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    assert.strictEqual(await page.evaluate(() => document.documentElement.lang), 'en');
    const remaining = (await interfaceText(page)).filter((text) => chinese.test(text));
    assert.deepStrictEqual(remaining, [], file);
    assert.ok(!(await page.locator('option').allInnerTexts()).some((text) => chinese.test(text)), file);
    const back = page.getByRole('button', { name: '中文' });
    await back.focus();
    await page.keyboard.press('Enter');
    assert.strictEqual(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
    const english = (await interfaceText(page)).filter((text) => /[a-z]{4}/.test(text) && !/xxgk|English|\.(xml|txt|html)/.test(text));
    assert.deepStrictEqual(english, [], file);
  }
});

test('dark and light follow the screen until the switch is used, which is remembered', async () => {
  const { page } = await open('family', 'index.html', { colorScheme: 'light' });
  const light = await ground(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  const dark = await ground(page);
  assert.notStrictEqual(dark, light);
  const button = page.getByRole('button', { name: '深色' });
  assert.strictEqual(await button.getAttribute('aria-pressed'), 'true');
  await button.focus();
  await page.keyboard.press('Space');
  assert.strictEqual(await ground(page), light);
  assert.strictEqual(await button.getAttribute('aria-pressed'), 'false');
  await page.locator('#overview a').nth(1).click();
  await page.waitForURL(/0002\.html/);
  assert.strictEqual(await ground(page), light);
});

test('where the browser keeps nothing, links carry language and theme on', async () => {
  const { page, complaints } = await open('family', 'index.html');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(address('family', 'index.html'));
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.locator('#overview a').nth(1).click();
  await page.waitForURL(/0002\.html\?/);
  assert.strictEqual(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.strictEqual(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.locator('#texts a').first().click();
  await page.waitForURL(/0002-text\.html\?.*#y2017/);
  assert.strictEqual(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.deepStrictEqual(complaints, []);
});

test('charts are drawn anew in the theme', async () => {
  const { page } = await open('family', 'agencies/0002.html', { colorScheme: 'light' });
  const figure = page.locator('figure.chart').first();
  await figure.scrollIntoViewIfNeeded();
  await figure.and(page.locator('[data-drawn]')).waitFor();
  const colours = () =>
    figure.locator('canvas').evaluate((canvas) => String(Chart.getChart(canvas).data.datasets[0].borderColor));
  const light = await colours();
  await page.getByRole('button', { name: '深色' }).click();
  assert.notStrictEqual(await colours(), light);
});

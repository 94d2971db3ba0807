'use strict';

const assert = require('node:assert');
const { after, test } = require('node:test');
const { close, open } = require('./browser');

after(close);

const agencies = (page) => page.locator('#overview tbody tr:visible th').allInnerTexts();
const column = async (page, number) =>
  (await page.locator(`#overview tbody tr td:nth-child(${number}) .value, #overview tbody tr td.gap:nth-child(${number})`).allInnerTexts()).map(
    (text) => Number.parseFloat(text.replaceAll(',', '')),
  );

test('headings sort, by mouse and by keyboard, and say so', async () => {
  const { page, complaints } = await open('many', 'index.html');
  const heading = page.getByRole('columnheader', { name: '2021' });
  await heading.getByRole('button').click();
  assert.strictEqual(await heading.getAttribute('aria-sort'), 'descending');
  const number = 5 + 2021 - 2016;
  const numbers = await column(page, number);
  const known = numbers.filter((value) => !Number.isNaN(value));
  assert.ok(known.length > 200 && known.length < numbers.length);
  assert.deepStrictEqual(known, known.toSorted((a, b) => b - a));
  assert.ok(numbers.slice(known.length).every(Number.isNaN), 'what has no number comes last');

  await heading.getByRole('button').focus();
  await page.keyboard.press('Enter');
  assert.strictEqual(await heading.getAttribute('aria-sort'), 'ascending');
  const turned = await column(page, number);
  assert.deepStrictEqual(turned.slice(0, known.length), known.toSorted((a, b) => a - b));
  assert.ok(turned.slice(known.length).every(Number.isNaN));

  await page.getByRole('columnheader', { name: '单位' }).getByRole('button').click();
  assert.strictEqual(await heading.getAttribute('aria-sort'), null);
  const names = await agencies(page);
  assert.deepStrictEqual(names, names.toSorted((a, b) => a.localeCompare(b, 'zh')));
  assert.deepStrictEqual(complaints, []);
});

test('agencies are found by a part of their name and by what is odd about them', async () => {
  const { page } = await open('many', 'index.html');
  assert.strictEqual((await agencies(page)).length, 300);
  await page.getByLabel('查找单位').fill('第17局');
  assert.deepStrictEqual(await agencies(page), ['听涛县第17局']);
  assert.strictEqual(await page.locator('[data-count]').innerText(), '1');
  await page.getByLabel('查找单位').fill('');
  await page.getByRole('combobox', { name: '显示', exact: true }).selectOption('data-gap');
  const withGaps = (await agencies(page)).length;
  assert.ok(withGaps > 50 && withGaps < 300, String(withGaps));
});

test('the overview shows the figure that is chosen, and blanks as words', async () => {
  const { page } = await open('gaps', 'index.html');
  const cells = () => page.locator('#overview tbody tr:first-child td .value').allInnerTexts();
  assert.deepStrictEqual(await cells(), ['31', '0', '空白', '48']);
  await page.getByRole('combobox', { name: '指标', exact: true }).selectOption({ index: 1 });
  assert.deepStrictEqual(await cells(), ['4', '4', '4', '4']);
  await page.getByRole('combobox', { name: '指标', exact: true }).selectOption({ index: 0 });
  assert.deepStrictEqual(await cells(), ['31', '0', '空白', '48']);
});

test('rows of figures are hidden and shown by kind and by name', async () => {
  const { page } = await open('family', 'agencies/0002.html');
  const rows = page.locator('#figures tbody tr:visible');
  const few = await rows.count();
  await page.getByLabel('显示各类申请人').check();
  const more = await rows.count();
  await page.getByLabel('显示全为零或无值的行').focus();
  await page.keyboard.press('Space');
  const all = await rows.count();
  assert.ok(few < more && more < all, `${few} ${more} ${all}`);
  assert.strictEqual(all, await page.locator('#figures tbody tr').count());
  await page.getByLabel('查找指标').fill('国家秘密');
  assert.ok((await rows.count()) > 0 && (await rows.count()) < 30);
});

test('the reason of a correspondence opens and closes by keyboard', async () => {
  const { page } = await open('family', 'agencies/0002.html');
  const button = page.locator('#figures button.note:visible').first();
  await button.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.note-text:popover-open');
  assert.match(await note.innerText(), /20\d\d版/);
  await page.keyboard.press('Escape');
  assert.strictEqual(await note.count(), 0);
  assert.ok(await button.evaluate((element) => element === document.activeElement));
});

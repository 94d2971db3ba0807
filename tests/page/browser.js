// Chromium, and pages opened in it from disk with all that they ask for and complain of.
'use strict';

const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const folder = (name) => path.join(process.env.XXGK_PAGES, name);
const address = (name, file) => pathToFileURL(path.join(folder(name), file)).href;

let browser;

async function launched() {
  browser ??= await chromium.launch({
    executablePath: process.env.XXGK_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  return browser;
}

/// -> the page of a comparison (a folder's name), open; `requests` and `complaints` grow as it is used.
async function open(comparison, file, { width = 1440, query = '', ...options } = {}) {
  const context = await (await launched()).newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address(comparison, file) + query);
  return { page, requests, complaints };
}

async function close() {
  await browser?.close();
  browser = undefined;
}

module.exports = { address, close, folder, open };

// Language and theme as the reader chose them, applied before anything is painted. Where the browser keeps nothing for
// pages that were opened from disk, links carry the choice to the next page.
'use strict';

const preferences = (() => {
  const names = ['language', 'theme'];
  const key = (name) => `xxgk.${name}`;

  function stored(name) {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  }

  function store(name, value) {
    try {
      localStorage.setItem(key(name), value);
      return localStorage.getItem(key(name)) === value;
    } catch {
      return false;
    }
  }

  const carried = new URLSearchParams(location.search);
  const chosen = {};
  for (const name of names) chosen[name] = carried.get(name) ?? stored(name);

  const darkScreen = matchMedia('(prefers-color-scheme: dark)');
  const language = () => (chosen.language === 'en' ? 'en' : 'zh');
  const isDark = () => (chosen.theme ? chosen.theme === 'dark' : darkScreen.matches);

  function apply() {
    const root = document.documentElement;
    root.lang = language() === 'en' ? 'en' : 'zh-CN';
    root.dataset.theme = isDark() ? 'dark' : 'light';
  }

  function carryInLinks() {
    for (const link of document.querySelectorAll('a[href*=".html"]')) {
      const [path, anchor] = link.getAttribute('href').split('#');
      const query = new URLSearchParams();
      for (const name of names) if (chosen[name]) query.set(name, chosen[name]);
      link.setAttribute('href', `${path.split('?')[0]}?${query}${anchor ? `#${anchor}` : ''}`);
    }
  }

  function choose(name, value) {
    chosen[name] = value;
    if (!store(name, value)) carryInLinks();
    apply();
    document.dispatchEvent(new CustomEvent('xxgk:preference', { detail: name }));
  }

  darkScreen.addEventListener('change', () => {
    apply();
    document.dispatchEvent(new CustomEvent('xxgk:preference', { detail: 'theme' }));
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (names.some((name) => carried.get(name) && !store(name, carried.get(name)))) carryInLinks();
  });
  document.documentElement.classList.add('scripted');
  apply();
  return { language, isDark, choose };
})();

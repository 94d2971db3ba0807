// The two switches in the header, and the words that cannot hold both languages: the window's title, options.
'use strict';

(() => {
  const languageButton = document.getElementById('language');
  const themeButton = document.getElementById('theme');

  function show() {
    const language = preferences.language();
    for (const element of document.querySelectorAll('title[data-zh], option[data-zh]')) {
      element.textContent = element.dataset[language];
    }
    themeButton.setAttribute('aria-pressed', String(preferences.isDark()));
  }

  languageButton.addEventListener('click', () => {
    preferences.choose('language', preferences.language() === 'en' ? 'zh' : 'en');
  });
  themeButton.addEventListener('click', () => {
    preferences.choose('theme', preferences.isDark() ? 'light' : 'dark');
  });
  document.addEventListener('xxgk:preference', show);
  languageButton.closest('.switches').hidden = false;
  show();
})();

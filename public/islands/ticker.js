// Remembers a reader's pause of the ticker from page to page. The ticker moves and stops without this.

const KEY = 'peyk.ticker.paused';

for (const pause of document.querySelectorAll('.ticker-pause')) {
  if (!(pause instanceof HTMLInputElement)) continue;
  try {
    if (localStorage.getItem(KEY)) pause.checked = true;
    pause.addEventListener('change', () => {
      if (pause.checked) localStorage.setItem(KEY, '1');
      else localStorage.removeItem(KEY);
    });
  } catch {
    // Storage is closed to this page: the pause holds for this page alone.
  }
}

// A link that was focused may have scrolled the still ticker; it goes on from its beginning.
for (const strip of document.querySelectorAll('.ticker-window')) {
  strip.addEventListener('focusout', () => {
    strip.scrollLeft = 0;
  });
}

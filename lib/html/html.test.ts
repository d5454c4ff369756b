import { expect, test } from 'vitest';
import { html, trusted } from './html.ts';

test.each([
  ['text is escaped', html`<p>${'<b> & "او"'}</p>`, '<p>&lt;b&gt; &amp; &quot;او&quot;</p>'],
  ['an attribute can not be left', html`<a href="${'" onclick="x'}">`, '<a href="&quot; onclick=&quot;x">'],
  ['HTML stays', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
  ['what is trusted stays', html`${trusted('<i>')}`, '<i>'],
  ['lists are joined, each escaped', html`${['<', html`<br>`, 1]}`, '&lt;<br>1'],
  ['nothing for what is not there', html`a${undefined}${null}${false}b`, 'ab'],
  ['zero is there', html`${0}`, '0'],
])('%s', (_name, made, text) => {
  expect(String(made)).toBe(text);
});

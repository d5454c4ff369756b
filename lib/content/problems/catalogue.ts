/** What each kind of problem is called, and what to do about it. */
type Entry = { title: string; hint: string };

/** Every code that a problem can carry. Codes are a contract with scripts that read `--json`: add, never rename. */
export const CATALOGUE = {
  'missing-file': {
    title: 'A required file is not there',
    hint: 'A content folder needs site.yaml and sections.yaml.',
  },
  'ignored-file': {
    title: 'A file that is not read',
    hint: 'Articles and pages end in .md; the other files have fixed names.',
  },
  unreadable: { title: 'A file or folder cannot be read', hint: 'Check its permissions.' },
  'outside-folder': { title: 'A link that leaves the content folder', hint: 'Put a copy of the file into the folder.' },
  'not-utf8': { title: 'The file is not UTF-8 text', hint: 'Save it again as UTF-8.' },
  'too-large': { title: 'The file is too large', hint: 'Split the text, or export the picture smaller.' },
  'repeated-link': { title: 'A link to what is read by itself', hint: 'Remove the link: nothing is lost with it.' },
  'twin-name': { title: 'Two files with one name', hint: 'Their letters are written in two ways: rename one.' },
  'control-character': { title: 'A character that is no text', hint: 'Delete it, or save the text again.' },
  'merge-conflict': { title: 'Two versions of a text that git could not join', hint: 'Keep one of them.' },
  'too-deep': { title: 'A text that is nested too deeply', hint: 'Take quotations and lists out of each other.' },
  'not-processed': { title: 'A file that Peyk itself fails at', hint: 'Tell its engineers, with the file.' },
  'no-front-matter': { title: 'No front matter', hint: 'The first line is ---, then keys, then --- again.' },
  'unclosed-front-matter': {
    title: 'The front matter does not end',
    hint: 'Put --- on a line of its own before the body.',
  },
  'yaml-syntax': { title: 'Not valid YAML', hint: 'Quote a value that has ": " or " #" in it.' },
  'unquoted-hash': { title: 'A value that YAML takes for a comment', hint: 'Put the value in quotes.' },
  'wrong-type': { title: 'A value of another kind', hint: 'Lists are [a, b]; mappings are {key: value}.' },
  'missing-key': { title: 'A required key is missing', hint: 'Add it to the front matter.' },
  'unknown-key': { title: 'A key that nobody reads', hint: 'Remove it, or correct its spelling.' },
  'bad-value': { title: 'A value that is not allowed', hint: 'Use one of the allowed values.' },
  'bad-date': { title: 'Not a date', hint: 'Write ۱۴۰۲/۰۹/۲۹ ۱۵:۴۷ or 2023-12-20 15:47.' },
  'bad-url': { title: 'Not a web address', hint: 'An address begins with https://.' },
  'bad-path': { title: 'Not a path of this site', hint: 'A path begins with /.' },
  'duplicate-code': {
    title: 'Two articles with one code',
    hint: 'A code is never used twice: give one of them another.',
  },
  'reused-code': {
    title: 'A code that was that of another article',
    hint: 'Take another code. If it is the same article, write its old slug into the file.',
  },
  'duplicate-slug': { title: 'Two things with one slug', hint: 'Give one of them another slug.' },
  'reserved-slug': { title: 'A slug that is an address of the site itself', hint: 'Choose another slug.' },
  'duplicate-redirect': { title: 'One path redirected twice', hint: 'Remove one of the two.' },
  'redirect-loop': { title: 'Redirects that lead back to themselves', hint: 'Let the last one lead to a page.' },
  'dead-redirect': { title: 'A redirect that leads nowhere', hint: 'Lead it to an address that exists.' },
  'hidden-redirect': {
    title: 'A redirect that is never used',
    hint: 'The page at that address comes first; remove one.',
  },
  'unknown-section': { title: 'A section that is not in sections.yaml', hint: 'Use its slug.' },
  'unknown-author': { title: 'An author who is not in authors.yaml', hint: 'Use the slug.' },
  'missing-picture': { title: 'A picture that is not in media/', hint: 'Add the file, or correct the path.' },
  'picture-kind': {
    title: 'A kind of picture that is not taken',
    hint: 'Use jpg, png, webp, avif or gif; svg in a body.',
  },
  'unreadable-picture': { title: 'A picture that cannot be decoded', hint: 'Export it again.' },
  'unsafe-drawing': {
    title: 'A drawing that is not shown whole',
    hint: 'Scripts, other pictures and what is loaded are left out; look at it.',
  },
  'moving-picture': { title: 'A picture that moves', hint: 'Its first frame is shown; choose a still picture.' },
  'unknown-directive': { title: 'A block that does not exist', hint: 'There are :::pullquote and :::gallery.' },
  'bad-gallery': { title: 'A gallery that is none', hint: 'Put two pictures or more into it, and nothing else.' },
  'small-picture': {
    title: 'A small lead picture',
    hint: 'Search engines and large screens want 1200 pixels or more.',
  },
  'unclosed-block': { title: 'A block that does not end', hint: 'End it with ::: on a line of its own.' },
  'raw-html': { title: 'HTML in a body', hint: 'It is left out; write Markdown.' },
  'unsafe-link': { title: 'A link that must not be followed', hint: 'Only http, https, mailto and tel.' },
  'relative-link': {
    title: 'A link without a beginning',
    hint: 'Begin with / for this site, with https:// for others.',
  },
  'missing-alt': { title: 'A picture without a description', hint: 'Say in the brackets what it shows.' },
  'unknown-related': { title: 'A related article that does not exist', hint: 'It is left out until it does.' },
  unwritten: { title: 'A text that is still to be written', hint: 'Write it, or keep the article a draft.' },
  'long-title': { title: 'A very long title', hint: 'Search engines and phones cut it.' },
  'long-lead': { title: 'A very long lead', hint: 'A lead is one short paragraph.' },
  'tag-spelling': { title: 'Another spelling of a known tag', hint: 'They are one tag; write it one way.' },
  'updated-early': { title: 'Updated before it was published', hint: 'Correct one of the two dates.' },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof CATALOGUE;

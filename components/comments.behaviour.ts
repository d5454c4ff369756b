import { toPersianDigits } from '../lib/persian/digits.ts';
import { lengthOf } from '../lib/persian/plain-text.ts';
import { commentIslandWords as words } from '../lib/words/comment-island.ts';

const LONGEST = 1000;
/** Milliseconds between a form's token and its sending: the server takes nothing that came quicker. */
const LEAST_TIME = 3200;
const PATIENCE = 20_000;

type Token = { text: string; at: number };

let token: Promise<Token> | undefined;
let isSending = false;

/** Does what an event in the island asks for. */
export function handle(root: HTMLElement, event: Event): void {
  const form = root.querySelector<HTMLFormElement>('#comment-form');
  const { type, target } = event;
  if (type === 'click') answer(form, (target as Element).closest<HTMLAnchorElement>('[data-answer]'));
  else if (type === 'submit' && target !== form) void vote(target as HTMLFormElement, event as SubmitEvent);
  else if (!form) return;
  else if (type === 'submit') void send(root, form);
  else if (type === 'input' || form.contains(target as Node)) write(root, form, type === 'input' && target !== root);
}

/** Something was typed, or is about to be. */
function write(root: HTMLElement, form: HTMLFormElement, isTyped: boolean) {
  token ??= fetchToken(form);
  if (isTyped) keep(root, form);
  else restore(root, form);
  count(form, field(form, 'text').value);
}

const field = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
const addressOf = (form: HTMLFormElement) => form.getAttribute('action') ?? '';
const keyOf = (root: HTMLElement) => `peyk.comment.${root.dataset.code}`;

async function fetchToken(form: HTMLFormElement): Promise<Token> {
  const answer = await fetch(addressOf(form).replace(/send$/, 'token'), { signal: AbortSignal.timeout(PATIENCE) });
  return { text: answer.ok ? await answer.text() : '', at: performance.now() };
}

function keep(root: HTMLElement, form: HTMLFormElement) {
  const draft = Object.fromEntries(['text', 'name', 'to'].map((name) => [name, field(form, name).value]));
  try {
    if (draft.text) sessionStorage.setItem(keyOf(root), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(root));
  } catch {
    // Storage is closed to this page, or full.
  }
}

function restore(root: HTMLElement, form: HTMLFormElement) {
  try {
    const draft: Record<string, string> = JSON.parse(sessionStorage.getItem(keyOf(root)) ?? '{}');
    for (const name of ['text', 'name']) if (!field(form, name).value) field(form, name).value = draft[name] ?? '';
  } catch {
    // The same.
  }
}

/** From four fifths on it matters how much there is left. */
function count(form: HTMLFormElement, text: string) {
  const place = form.querySelector<HTMLElement>('[data-length]');
  if (!place) return;
  place.dataset.before ??= place.textContent ?? '';
  const left = LONGEST - lengthOf(text.trim());
  if (left < 0) place.textContent = words.over(toPersianDigits(-left));
  else place.textContent = left < LONGEST / 5 ? words.left(toPersianDigits(left)) : place.dataset.before;
  field(form, 'text').ariaInvalid = left < 0 ? 'true' : null;
}

function answer(form: HTMLFormElement | null, link: HTMLAnchorElement | null) {
  if (!link || !form) return;
  const place = form.querySelector<HTMLElement>('[data-answered]');
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.textContent = words.cancelAnswer;
  cancel.addEventListener('click', () => {
    field(form, 'to').value = '';
    if (place) place.hidden = true;
    field(form, 'text').focus();
  });
  field(form, 'to').value = link.dataset.answer ?? '';
  if (place) {
    place.replaceChildren(`${link.ariaLabel} `, cancel);
    place.hidden = false;
  }
  field(form, 'text').focus();
}

async function send(root: HTMLElement, form: HTMLFormElement) {
  if (isSending) return;
  isSending = true;
  const button = form.querySelector('button[type=submit]');
  const before = button?.textContent ?? '';
  if (button) button.textContent = words.sending;
  const refusal = await post(form).catch(() => words.failed);
  isSending = false;
  if (button) button.textContent = before;
  if (refusal !== undefined) return say(form, refusal);
  try {
    sessionStorage.removeItem(keyOf(root));
  } catch {
    // The same.
  }
  const done = document.createElement('p');
  done.className = form.className;
  done.tabIndex = -1;
  done.role = 'status';
  done.textContent = words.sent;
  form.replaceWith(done);
  done.focus();
}

/** @returns why it was not taken; undefined when it was */
async function post(form: HTMLFormElement): Promise<string | undefined> {
  token ??= fetchToken(form);
  const { text, at } = await token.catch(() => ({ text: '', at: 0 }));
  if (!text) token = undefined;
  await new Promise((resolve) => setTimeout(resolve, at + LEAST_TIME - performance.now()));
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  body.set('token', text);
  const answer = await ask(addressOf(form), body);
  if (answer.ok) return undefined;
  const { refused, message } = await answer.json();
  if (refused === 'again') token = undefined;
  return message;
}

function ask(address: string, body: URLSearchParams): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(PATIENCE),
  });
}

function say(form: HTMLFormElement, text: string) {
  const place = form.querySelector<HTMLElement>('[role=alert]');
  if (!place) return;
  place.hidden = false;
  place.textContent = text;
  field(form, 'text').focus();
}

async function vote(form: HTMLFormElement, { submitter }: SubmitEvent) {
  const button = submitter as HTMLButtonElement;
  try {
    const answer = await ask(addressOf(form), new URLSearchParams({ [button.name]: button.value }));
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const { counted, likes, dislikes } = await answer.json();
    const pair = button.parentElement?.querySelectorAll('button') ?? [];
    for (const one of pair) {
      const number = toPersianDigits(one.name === 'like' ? likes : dislikes);
      one.ariaLabel = one.ariaLabel?.replace(/[۰-۹٬]+/u, number) ?? null;
      one.querySelector('span')?.replaceChildren(number);
    }
    if (counted) button.ariaPressed = 'true';
    note(form, counted ? words.voted : words.votedBefore);
  } catch {
    note(form, words.voteFailed);
  }
}

/** Says something beside a list that has no place for it. */
function note(form: HTMLFormElement, text: string) {
  let place = form.querySelector<HTMLElement>('[role=status]');
  if (!place) {
    place = document.createElement('p');
    place.role = 'status';
    place.className = 'comment-note';
    form.append(place);
  }
  place.textContent = text;
}

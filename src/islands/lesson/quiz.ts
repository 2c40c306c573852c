import { randomId, syncWithAccount, type Answer, type Device, type MarkedItem } from '#learning';
import { say } from '../texts.ts';

type Marked = Record<string, MarkedItem>;

/** What stands in the form: item id → chosen options or the typed text; items without an answer are left out. */
function readForm(form: HTMLFormElement): Record<string, string[]> {
  const answers: Record<string, string[]> = {};
  for (const [item, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') (answers[item] ??= []).push(value);
  return answers;
}

/** The last answer to each item of the lesson. */
async function lastAnswers(device: Device, lessonId: string): Promise<Map<string, Answer>> {
  const latest = new Map<string, Answer>();
  for (const answer of await device.list('answers'))
    if (answer.lessonId === lessonId && (latest.get(answer.itemId)?.at ?? '') <= answer.at) latest.set(answer.itemId, answer);
  return latest;
}

/** Puts earlier answers back into the form, unless the reader has begun to answer. */
function fillForm(form: HTMLFormElement, answers: Map<string, Answer>): void {
  if (Object.keys(readForm(form)).length > 0) return;
  for (const input of form.querySelectorAll('input')) {
    const given = answers.get(input.name)?.given;
    if (!given) continue;
    if (input.type === 'text') input.value = given[0] ?? '';
    else input.checked = given.includes(input.value);
  }
}

/** Shows the verdicts in place. Feedback is HTML that the server made and sanitised. */
function paint(form: HTMLFormElement, marked: Marked): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-quiz-item]')) {
    const mark = marked[field.dataset.quizItem ?? ''];
    const place = field.querySelector('[data-feedback]');
    if (!mark || !place) continue;
    const word = document.createElement('p');
    word.className = `notice ${mark.verdict === 'right' ? 'good' : 'warn'}`;
    word.append(Object.assign(document.createElement('strong'), { textContent: say(`lesson.${mark.verdict}`) }));
    const told = mark.feedback.map((html) => Object.assign(document.createElement('div'), { innerHTML: html }));
    place.replaceChildren(word, ...told);
    place.id ||= `feedback-${field.dataset.quizItem}`;
    field.setAttribute('aria-describedby', place.id);
  }
}

/** The server's verdicts; null when it could not be asked. A refusal comes as its sentence. */
async function askForMarks(lessonId: string, answers: Record<string, string[]>): Promise<Marked | string | null> {
  try {
    const reply = await fetch('/api/quiz/mark', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lessonId, writing: location.pathname.split('/')[1], answers }),
      signal: AbortSignal.timeout(20_000),
    });
    const told = (await reply.json()) as { items?: Marked; message?: string };
    return told.items ?? told.message ?? null;
  } catch {
    return null;
  }
}

/** The quiz: answers stay on the device, the server marks them, verdicts appear in place and are said once. */
export function keepQuiz(lesson: HTMLElement, device: Device, lessonId: string, editionId: string): void {
  const form = lesson.querySelector<HTMLFormElement>('[data-quiz]');
  const status = form?.querySelector('[data-quiz-status]');
  const button = form?.querySelector('button');
  if (!form || !status || !button) return;

  const keep = async (answers: Record<string, string[]>): Promise<void> => {
    const before = await lastAnswers(device, lessonId);
    const at = new Date().toISOString();
    // The same answer once more is no news.
    const fresh = Object.entries(answers).filter(([item, given]) => String(before.get(item)?.given) !== String(given));
    await device.add({
      answers: fresh.map(([itemId, given]) => ({ id: randomId(), lessonId, itemId, editionId, given, at, verdict: null })),
    });
  };
  const check = async (): Promise<void> => {
    // Emptied, so that the same result is said again.
    status.textContent = '';
    const answers = readForm(form);
    const kept = await keep(answers).then(
      () => device.remembers,
      () => false,
    );
    const marked = await askForMarks(lessonId, answers);
    if (marked === null || typeof marked === 'string') {
      status.textContent = marked ?? say(kept ? 'lesson.quizFault' : 'lesson.deviceFull');
      return;
    }
    paint(form, marked);
    const marks = Object.values(marked);
    const right = marks.filter((mark) => mark.verdict === 'right').length;
    status.textContent = say('lesson.quizResult', { right, all: marks.length });
    if (!kept) status.textContent += `. ${say('lesson.deviceFull')}`;
    void syncWithAccount();
  };

  let checking = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (checking) return;
    checking = true;
    button.setAttribute('aria-disabled', 'true');
    void check().finally(() => {
      checking = false;
      button.removeAttribute('aria-disabled');
    });
  });
  // A verdict on an answer that is being changed is not true any more.
  form.addEventListener('input', ({ target }) => {
    const field = target instanceof Element ? target.closest('[data-quiz-item]') : null;
    field?.querySelector('[data-feedback]')?.replaceChildren();
  });
  lastAnswers(device, lessonId).then(
    (answers) => fillForm(form, answers),
    () => undefined,
  );
}

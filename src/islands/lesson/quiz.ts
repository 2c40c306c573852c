import { syncWithAccount, type Answer, type Device, type MarkedItem } from '#learning';
import { say } from '../texts.ts';

type Marked = Record<string, MarkedItem>;

/** What stands in the form: item id → chosen options or the typed text; items without an answer are left out. */
function readForm(form: HTMLFormElement): Record<string, string[]> {
  const answers: Record<string, string[]> = {};
  for (const [item, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') (answers[item] ??= []).push(value);
  return answers;
}

/** Puts earlier answers back into the form. */
function fillForm(form: HTMLFormElement, answers: Answer[]): void {
  const latest = new Map<string, Answer>();
  for (const answer of answers) if ((latest.get(answer.itemId)?.at ?? '') <= answer.at) latest.set(answer.itemId, answer);
  for (const input of form.querySelectorAll('input')) {
    const given = latest.get(input.name)?.given;
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
  }
}

/** The quiz: answers stay on the device, the server marks them, verdicts appear in place and are said once. */
export async function keepQuiz(lesson: HTMLElement, device: Device, lessonId: string, editionId: string): Promise<void> {
  const form = lesson.querySelector<HTMLFormElement>('[data-quiz]');
  const status = form?.querySelector('[data-quiz-status]');
  if (!form || !status) return;
  fillForm(
    form,
    (await device.read()).answers.filter((answer) => answer.lessonId === lessonId),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void (async () => {
      const answers = readForm(form);
      const at = new Date().toISOString();
      const kept: Answer[] = Object.entries(answers).map(([itemId, given]) => ({
        id: crypto.randomUUID(),
        lessonId,
        itemId,
        editionId,
        given,
        at,
        verdict: null,
      }));
      await device.add({ answers: kept });
      try {
        const reply = await fetch('/api/quiz/mark', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ lessonId, writing: location.pathname.split('/')[1], answers }),
        });
        const told = (await reply.json()) as { items?: Marked; message?: string };
        if (!told.items) throw new Error(told.message ?? say('lesson.quizFault'));
        paint(form, told.items);
        const marks = Object.values(told.items);
        status.textContent = say('lesson.quizResult', {
          right: marks.filter((mark) => mark.verdict === 'right').length,
          all: marks.length,
        });
        await syncWithAccount();
      } catch (fault) {
        status.textContent = fault instanceof TypeError || !(fault instanceof Error) ? say('lesson.quizFault') : fault.message;
      }
    })();
  });
}

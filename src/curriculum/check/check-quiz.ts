import { LANGUAGES } from '#kernel/writing.ts';
import type { Lesson, QuizItem } from '../parse/tree.ts';
import type { Report, Rule } from './rule.ts';
import { LANGUAGE_NAMES, directivesIn } from './walk.ts';

/** Quizzes have keys and feedback, ask for outcomes of their lesson, and every outcome is both practised and assessed. */
export const checkQuiz: Rule = (tree, report) => {
  for (const lesson of Object.values(tree.lessons)) {
    const outcomes = new Set(lesson.outcomes.map((outcome) => outcome.id));
    const assessed = new Set<string>();
    const practised = new Set<string>();
    for (const item of lesson.quiz?.items ?? []) {
      assessed.add(item.outcome);
      checkItem(item, lesson.quiz?.file ?? lesson.file, outcomes, report);
    }
    checkPlace(lesson, report);
    const original = lesson.pages[lesson.original];
    for (const passage of original?.passages ?? []) {
      for (const { value, line } of directivesIn(passage, 'exercise', 'lab')) {
        const outcome = value('outcome');
        practised.add(outcome);
        if (outcome !== '' && !outcomes.has(outcome))
          report(
            { file: original?.file ?? lesson.file, line },
            'unknown-outcome',
            `lesson.yaml has no outcome “${outcome}”.`,
            'Name one of the lesson’s outcomes.',
          );
      }
    }
    // What cannot be read is told elsewhere; it says nothing about what is in it.
    const isRead = lesson.quiz?.isRead !== false && original !== undefined;
    for (const { id, line } of isRead ? lesson.outcomes : []) {
      if (!practised.has(id))
        report(
          { file: lesson.file, line },
          'outcome-unpractised',
          `No exercise and no lab practises the outcome “${id}”.`,
          `Name it at the exercise or lab where it is done: outcome=${id}.`,
          'warning',
        );
      // A lesson without a quiz assesses nothing; its work is looked at in a lab or by a colleague.
      if (lesson.quiz && !assessed.has(id))
        report(
          { file: lesson.file, line },
          'outcome-unassessed',
          `No quiz item asks for the outcome “${id}”.`,
          `Ask for it in quiz.yaml: outcome: ${id}.`,
          'warning',
        );
    }
    if (lesson.outcomes.length === 0)
      report(
        { file: lesson.file },
        'outcomes-missing',
        'The lesson names no outcome.',
        'Say what a learner can do after it.',
        'warning',
      );
  }
};

/** Keys, options and feedback of one item, wherever it stands. */
export function checkItem(item: QuizItem, file: string, outcomes: ReadonlySet<string>, report: Report): void {
  const say = (code: string, message: string, remedy: string, line = item.line): void =>
    report({ file, line }, code, `${item.id}: ${message}`, remedy);
  if (item.outcome !== '' && !outcomes.has(item.outcome))
    say('unknown-outcome', `lesson.yaml has no outcome “${item.outcome}”.`, 'Name one of the lesson’s outcomes.');
  if (item.kind === 'text') {
    if (item.options.length > 0) say('quiz-shape', 'a short answer has no options.', 'Remove them, or make it kind: choice.');
    if (!item.accept) say('quiz-key', 'no accepted answers are given.', 'Add accept, with a list for each language.');
    for (const language of LANGUAGES) {
      if (item.accept && item.accept[language].length === 0)
        say('quiz-key', `no answer is accepted in ${LANGUAGE_NAMES[language]}.`, 'List at least one.');
    }
    if (!item.feedback) say('quiz-feedback', 'a wrong answer gets no feedback.', 'Add feedback in three languages.');
    return;
  }
  if (item.accept) say('quiz-shape', 'accepted answers belong to kind: text.', 'Remove accept, or make it kind: text.');
  if (item.options.length < 2) say('quiz-shape', 'there are fewer than two options.', 'Add options.');
  const correct = item.options.filter((option) => option.correct).length;
  if (correct === 0) say('quiz-key', 'no option is marked correct.', 'Add correct: true to the right one.');
  if (item.kind === 'choice' && correct > 1)
    say('quiz-key', `${correct} options are marked correct.`, 'Keep one, or make it kind: choices.');
  if (item.kind === 'choices' && correct === item.options.length && correct > 0)
    say('quiz-key', 'every option is correct, so nothing is asked.', 'Add a wrong option.');
  for (const option of item.options) {
    if (!option.correct && !option.feedback)
      say(
        'quiz-feedback',
        `the wrong option “${option.id}” has no feedback.`,
        'Say in three languages why it is wrong.',
        option.line,
      );
  }
}

function checkPlace(lesson: Lesson, report: Report): void {
  const page = lesson.pages[lesson.original];
  if (!page) return;
  const places = page.passages.flatMap((passage) => directivesIn(passage, 'quiz'));
  if (places.length > 0 && !lesson.quiz)
    report(
      { file: page.file, line: places[0]?.line },
      'quiz-missing',
      'The lesson shows a quiz and has no quiz.yaml.',
      'Write quiz.yaml, or remove ::quiz.',
    );
  if (places.length === 0 && lesson.quiz)
    report({ file: lesson.quiz.file }, 'quiz-unused', 'quiz.yaml is never shown.', 'Write ::quiz{minutes=5} where it belongs.');
  if (places.length > 1)
    report({ file: page.file, line: places[1]?.line }, 'quiz-twice', 'The quiz is shown twice.', 'Keep one ::quiz.');
  if (lesson.quiz?.isRead && lesson.quiz.items.length === 0)
    report({ file: lesson.quiz.file }, 'quiz-empty', 'The quiz has no items.', 'Add some, or remove the file and ::quiz.');
}

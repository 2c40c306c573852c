import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

/**
 * course.yaml's text with `slug` listed last in a module; every comment, blank and quote stays as it is. Undefined when
 * the module is not there or its list is not a list.
 */
export function listLesson(text: string, module: string, slug: string): string | undefined {
  const document = parseDocument(text);
  const modules = document.get('modules');
  if (document.errors.length > 0 || !isSeq(modules)) return undefined;
  const found = modules.items.find((item) => isMap(item) && item.get('slug') === module);
  const lessons = isMap(found) ? found.get('lessons', true) : undefined;
  if (!isSeq(lessons) || !lessons.range) return undefined;
  const last = lessons.items.at(-1) as Node | undefined;
  if (lessons.flow) {
    const end = last?.range ? last.range[1] : lessons.range[0] + 1;
    return `${text.slice(0, end)}${last ? ', ' : ''}${slug}${text.slice(end)}`;
  }
  if (!last?.range || !isScalar(last)) return undefined;
  const lineEnd = text.indexOf('\n', last.range[1]);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const start = text.lastIndexOf('\n', last.range[0]) + 1;
  const indent = /^\s*/.exec(text.slice(start))?.[0] ?? '';
  const newline = text.charAt(end - 1) === '\r' ? '\r\n' : '\n';
  const at = newline === '\r\n' ? end - 1 : end;
  return `${text.slice(0, at)}${newline}${indent}- ${slug}${text.slice(at)}`;
}

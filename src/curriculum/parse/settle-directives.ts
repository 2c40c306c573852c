import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';
import type { Issue } from '#kernel/issue.ts';
import { DIRECTIVES, WRITTEN, isDirective, type Directive, type DirectiveRule } from './directives.ts';

type Say = (line: number | undefined, code: string, message: string, remedy: string, severity?: Issue['severity']) => void;

/**
 * Holds every directive against the rules, in place. Text such as `10:30` or `a:b`, which the grammar takes for a
 * directive, becomes text again; only what was clearly meant as one (it has brackets or braces) is reported.
 */
export function settleDirectives(root: Root, source: string, say: Say): void {
  const visit = (parent: Parent | Root, inside: string | undefined): void => {
    for (let index = 0; index < parent.children.length; index++) {
      const node = parent.children[index] as Nodes;
      if (isDirective(node)) {
        const kept = settle(node, parent, index, inside, source, say);
        if (!kept) continue;
        visit(node, node.name);
      } else if ('children' in node) visit(node, inside);
    }
  };
  visit(root, undefined);
}

/** False when the node was put back as text, whose place now holds other nodes. */
function settle(
  node: Directive,
  parent: Parent | Root,
  index: number,
  inside: string | undefined,
  source: string,
  say: Say,
): boolean {
  const line = node.position?.start.line;
  const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
  const rule = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  if (node.type === 'textDirective') {
    const meant = /^:[^[{\s]+[[{]/u.test(raw);
    if (rule?.form === 'textDirective' && meant) {
      holdAgainst(node, rule, raw, inside, line, parent, say);
      return true;
    }
    if (meant) sayUnknown(node, rule, line, say);
    const before: PhrasingContent = { type: 'text', value: meant ? `:${node.name}` : raw };
    (parent.children as PhrasingContent[]).splice(index, 1, ...joinText(before, meant ? node.children : []));
    return false;
  }
  if (rule === undefined || rule.form !== node.type) sayUnknown(node, rule, line, say);
  else holdAgainst(node, rule, raw, inside, line, parent, say);
  if (node.type === 'containerDirective' && !/(^|\n)[ \t>]*:{3,}[ \t]*$/.test(raw.trimEnd().slice(3))) {
    say(
      line,
      'unclosed-directive',
      `“:::${node.name}” is never closed.`,
      'End it with a line of as many colons as it begins with; an outer fence needs more colons than an inner one.',
    );
  }
  return true;
}

function sayUnknown(node: Directive, rule: DirectiveRule | undefined, line: number | undefined, say: Say): void {
  const known = Object.keys(DIRECTIVES).join(', ');
  if (rule)
    say(line, 'directive-form', `“${node.name}” is written in the wrong form.`, `Write it as ${WRITTEN[rule.form](node.name)}.`);
  else
    say(
      line,
      'unknown-directive',
      `The directive “${node.name}” is not known.`,
      `Use one of: ${known}; or put a backslash before the colon if it is meant as text.`,
    );
}

function holdAgainst(
  node: Directive,
  rule: DirectiveRule,
  raw: string,
  inside: string | undefined,
  line: number | undefined,
  parent: Parent | Root,
  say: Say,
): void {
  const name = `“${node.name}”`;
  const attributes = node.attributes ?? {};
  for (const [key, wanted] of Object.entries(rule.attributes)) {
    const value = attributes[key];
    if (value === undefined || value === null || value === '') {
      if (wanted.needed) say(line, 'directive-attribute', `${name} has no ${key}.`, `Add ${key}=… in braces. ${wanted.remedy}`);
    } else if (wanted.matches && !wanted.matches.test(value))
      say(line, 'directive-attribute', `${name} has ${key}=“${value.slice(0, 60)}”.`, wanted.remedy);
  }
  for (const key of Object.keys(attributes)) {
    if (!Object.hasOwn(rule.attributes, key))
      say(line, 'directive-attribute', `${name} does not know “${key.slice(0, 60)}”.`, 'Correct its spelling or remove it.');
  }
  if (rule.label === 'needed' && node.children.length === 0)
    say(line, 'directive-label', `${name} has no words in square brackets.`, `Write it as ${WRITTEN[rule.form](node.name)}.`);
  if (rule.label === 'none' && (node.type === 'leafDirective' ? node.children.length > 0 : /^:+[^\s[{]+\[/.test(raw))) {
    say(line, 'directive-label', `${name} takes no words in square brackets.`, 'Remove them.');
  }
  if (rule.inside !== undefined && rule.inside !== inside)
    say(
      line,
      'directive-place',
      `${name} may stand only inside “${rule.inside}”.`,
      `Move it into ${WRITTEN.containerDirective(rule.inside)}, whose fence needs one colon more.`,
    );
  if (rule.topLevel && parent.type !== 'root')
    say(line, 'directive-place', `${name} stands inside something else.`, 'Make it a passage of its own, at the left margin.');
}

function joinText(first: PhrasingContent, rest: PhrasingContent[]): PhrasingContent[] {
  return rest.length === 0 ? [first] : [first, { type: 'text', value: '[' }, ...rest, { type: 'text', value: ']' }];
}

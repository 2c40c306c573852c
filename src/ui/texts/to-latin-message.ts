import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { proseToLatin } from '#kernel/serbian/to-latin.ts';

const inLatin = (elements: MessageFormatElement[]): MessageFormatElement[] =>
  elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: proseToLatin(element.value) };
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return {
        ...element,
        options: Object.fromEntries(
          Object.entries(element.options).map(([key, option]) => [key, { ...option, value: inLatin(option.value) }]),
        ),
      } as MessageFormatElement;
    return element;
  });

/** An ICU message in Serbian Cyrillic → the same in Latin: words change, placeholders and plural keywords do not. */
export const toLatinMessage = (message: string): string =>
  /[{}'<#]/.test(message) ? printAST(inLatin(parse(message, { ignoreTag: true }))) : proseToLatin(message);

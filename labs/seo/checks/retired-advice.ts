import type { Finding } from '../../../src/labs/contract.ts';
import { type Check } from '../check.ts';
import { readData, typesOf, withNested } from '../page/json-ld.ts';

/** Markup that guides still recommend and that does nothing any more. Harmless, so it is only told: "not applicable". */
export const retiredAdvice: Check = {
  id: 'retired-advice',
  basis: 'google.sitelinks-searchbox.ended',
  look: (site) => {
    const found = site.pages.flatMap((page) =>
      readData(page).flatMap(({ nodes, line }) =>
        nodes.flatMap(withNested).flatMap((node): Finding[] => {
          const types = typesOf(node);
          const tell = (variant: string, specRef: string): Finding[] => [
            {
              status: 'na',
              variant,
              specRef,
              evidence: [{ where: page.file, line, quote: types.join(', ') }],
              values: { where: page.file, quote: types.join(', ') },
            },
          ];
          if (types.includes('SearchAction')) return tell('searchbox', 'google.sitelinks-searchbox.ended');
          return types.includes('ReadAction') || types.includes('BorrowAction')
            ? tell('book-actions', 'google.book-actions.retired')
            : [];
        }),
      ),
    );
    return found.length > 0 ? found : 'na';
  },
};

import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';

/** The words that open the text alternative of a picture with so many steps. */
export function useInWords(count: number): string {
  const { selectMessage } = usePluralForm();
  return selectMessage(
    count,
    translate(
      {
        id: 'diagram.steps',
        message: 'The same in words: {count} step|The same in words: {count} steps',
        description: 'Opens the list of what happens in a diagram; plural forms are parted by |',
      },
      { count },
    ),
  );
}

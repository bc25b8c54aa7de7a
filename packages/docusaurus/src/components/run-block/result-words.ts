import { translate } from '@docusaurus/Translate';
import type { PythonResult } from '../../view/block-view.ts';

/** What a Python made of a block, in words. */
export function wordsOf(result: PythonResult): string {
  switch (result) {
    case 'same':
      return translate({
        id: 'run.result.same',
        message: 'the same result',
        description: 'What an example gives on one version of Python, beside the result that is shown',
      });
    case 'other':
      return translate({
        id: 'run.result.other',
        message: 'another result',
        description: 'What an example gives on one version of Python, beside the result that is shown',
      });
    case 'stops':
      return translate({
        id: 'run.result.stops',
        message: 'ends with an exception',
        description: 'What an example gives on one version of Python, beside the result that is shown',
      });
    case 'hangs':
      return translate({
        id: 'run.result.hangs',
        message: 'never ends',
        description: 'What an example gives on one version of Python, beside the result that is shown',
      });
    case 'none':
      return translate({
        id: 'run.result.none',
        message: 'not run',
        description: 'An example was not run on one version of Python',
      });
  }
}

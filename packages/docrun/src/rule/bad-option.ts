import { faultRule } from '../problem/fault-rule.ts';

/** An option that is known, but written wrongly. */
export const badOption = faultRule({
  id: 'bad-option',
  severity: 'error',
  hinders: ['record'],
  faults: [
    'malformed-option',
    'option-without-value',
    'option-takes-no-value',
    'repeated-option',
    'bad-value',
    'option-without-effect',
    'option-of-other-language',
    'value-without-code',
    'check-without-recipe',
    'repeated-check',
  ],
  say(fault) {
    switch (fault.kind) {
      case 'malformed-option':
        return { key: 'bad-option.malformed', values: { text: fault.text } };
      case 'option-without-value':
        return { key: 'bad-option.without-value', values: { name: fault.name } };
      case 'option-takes-no-value':
        return { key: 'bad-option.takes-no-value', values: { name: fault.name } };
      case 'repeated-option':
        return { key: 'bad-option.repeated', values: { name: fault.name } };
      case 'bad-value':
        return { key: `bad-option.value.${fault.wanted}`, values: { name: fault.name, value: fault.value } };
      case 'option-without-effect':
        return { key: `bad-option.no-effect.${fault.because}`, values: { name: fault.name } };
      case 'option-of-other-language': {
        const { name, language, possible } = fault;
        return { key: 'bad-option.language', values: { name, language, possible: possible.join(', ') } };
      }
      case 'check-without-recipe':
        return { key: 'bad-option.check-without-recipe' };
      case 'repeated-check':
        return { key: 'bad-option.repeated-check' };
      case 'value-without-code':
        return { key: 'bad-option.value-without-code' };
    }
  },
});

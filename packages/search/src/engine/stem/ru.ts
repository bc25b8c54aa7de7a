import { cutInflection, endings, stemLightly } from './light.ts';

const RUSSIAN = {
  inflection: endings(
    'ами ями ах ях ам ям ою ею ией ьей иям иях иями ию ью ия ья ие ье ии ов ев ей ем ом ий ый ой ая яя ое ее ые ую юю ого его ому ему ым им ыми ими ых их а я о е у ю и ы ь й ать ять ить еть ет ете ешь ем ют ут ит ите ишь ят ат',
  ),
  derivation: endings(
    'ировани ировань ирован ирова иров иру ировк ирующ ировал овани евани ывани ивани ован еван ыва ива ова ева ани яни ени анн енн ан ян ен ост ность ск ующ ющ ащ ящ',
  ),
  infinitive: null,
};

/** The stem of a folded Russian word. */
export function stemRussian(word: string): string {
  return stemLightly(word, RUSSIAN);
}

/** The same, with what makes other words of it left on. */
export function inflectRussian(word: string): string {
  return cutInflection(word, RUSSIAN);
}

/** The infinitive of what looks like a past form: `отменил`, `отменили`. */
export function pastToInfinitiveRussian(word: string): string {
  return word.replace(/(?<=.{3}[аиеяу])л[аио]?$/, 'ть');
}

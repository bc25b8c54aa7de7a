import { cutInflection, endings, stemLightly } from './light.ts';

const UKRAINIAN = {
  inflection: endings(
    'ами ями ах ях ам ям ою ею єю ові еві єві ів їв ей ем ом єм ий ій ої їй ого ього ому ьому им ім ими іми их іх а я о е є у ю и і ї ь й ати яти увати ювати єш еш ємо емо єте ете уть ють ать ять имо ите еться ється ується юється',
  ),
  derivation: endings(
    'овуван овува уванн юванн ованн ьованн уван юван ован ьован увальн ювальн увач ува юва ову юю ова анн янн енн єнн інн ан ян ен ост ість ськ уюч ююч',
  ),
  infinitive: /(?:овува|ува|юва|[аяиіую])ти$/,
};

/** The stem of a folded Ukrainian word. */
export function stemUkrainian(word: string): string {
  return undoChange(stemLightly(word, UKRAINIAN));
}

/** The same, with what makes other words of it left on. */
export function inflectUkrainian(word: string): string {
  return undoChange(cutInflection(word, UKRAINIAN));
}

/** `потік` and `потоці`, `помилка` and `помилці`, `черга` and `черзі` have one last consonant. */
function undoChange(stem: string): string {
  return stem.replace(/ц$/, 'к').replace(/рз$/, 'рг');
}

/** The infinitive of what looks like a past form: `скасував`, `скасувала`. */
export function pastToInfinitiveUkrainian(word: string): string {
  return word.replace(/(?<=.{3}[аиіяїу])(?:в|ла|ли|ло)$/, 'ти');
}

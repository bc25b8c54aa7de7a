import type { SearchLanguage } from './language.ts';

/** The words for one thing: in each language the one that the pages use, then others that readers type. */
export type Concept = Readonly<Record<SearchLanguage, readonly [string, ...string[]]>>;

/** A phrase that readers type, and the one that the pages of a locale use for it. */
export interface Synonym {
  readonly from: string;
  readonly to: string;
}

/** The glossary, with the other words of its columns. */
const CONCEPTS: readonly Concept[] = [
  { uk: ['асинхронний'], ru: ['асинхронный'], en: ['asynchronous', 'async'] },
  { uk: ['конкурентність', 'одночасність'], ru: ['конкурентность', 'одновременность'], en: ['concurrency'] },
  { uk: ['паралелізм', 'паралельність'], ru: ['параллелизм', 'параллельность'], en: ['parallelism'] },
  { uk: ['корутина', 'співпрограма', 'сопрограма'], ru: ['корутина', 'сопрограмма'], en: ['coroutine'] },
  {
    uk: ['корутинна функція', 'асинхронна функція'],
    ru: ['корутинная функция', 'асинхронная функция'],
    en: ['coroutine function'],
  },
  { uk: ['очікуваний об’єкт', 'авейтабл'], ru: ['ожидаемый объект', 'авейтабл'], en: ['awaitable'] },
  {
    uk: ['цикл подій', 'івент луп', 'петля подій'],
    ru: ['цикл событий', 'событийный цикл', 'ивент луп', 'петля событий'],
    en: ['event loop'],
  },
  { uk: ['завдання', 'задача', 'таска', 'таск'], ru: ['задача', 'таск', 'таска', 'задание'], en: ['task'] },
  { uk: ['ф’ючерс', 'футура', 'майбутній результат'], ru: ['футура', 'фьючерс', 'будущий объект'], en: ['future'] },
  { uk: ['результат'], ru: ['результат'], en: ['result'] },
  { uk: ['запланувати', 'поставити в чергу'], ru: ['запланировать', 'поставить в очередь'], en: ['schedule'] },
  { uk: ['призупинити'], ru: ['приостановить'], en: ['suspend'] },
  { uk: ['відновити'], ru: ['возобновить'], en: ['resume'] },
  { uk: ['скасувати', 'відмінити'], ru: ['отменить', 'снять'], en: ['cancel'] },
  { uk: ['скасування', 'відміна'], ru: ['отмена', 'снятие'], en: ['cancellation', 'cancelation'] },
  { uk: ['захист від скасування', 'щит'], ru: ['защита от отмены', 'щит'], en: ['shield'] },
  { uk: ['тайм-аут', 'таймаут', 'час очікування'], ru: ['тайм-аут', 'таймаут', 'время ожидания'], en: ['timeout'] },
  { uk: ['виняток', 'помилка', 'ексепшн'], ru: ['исключение', 'ошибка', 'эксепшн'], en: ['exception', 'error'] },
  { uk: ['група винятків'], ru: ['группа исключений'], en: ['exception group'] },
  { uk: ['стек викликів', 'трейсбек'], ru: ['трассировка', 'трейсбек'], en: ['traceback', 'stack trace'] },
  { uk: ['блокувальний виклик', 'блокуючий виклик'], ru: ['блокирующий вызов'], en: ['blocking call'] },
  {
    uk: ['замок', 'блокування', 'м’ютекс', 'лок'],
    ru: ['блокировка', 'мьютекс', 'замок', 'лок'],
    en: ['lock', 'mutex'],
  },
  { uk: ['семафор'], ru: ['семафор'], en: ['semaphore'] },
  { uk: ['подія'], ru: ['событие'], en: ['event'] },
  { uk: ['умовна змінна', 'умова'], ru: ['условная переменная', 'условие'], en: ['condition'] },
  { uk: ['бар’єр'], ru: ['барьер'], en: ['barrier'] },
  { uk: ['черга'], ru: ['очередь'], en: ['queue'] },
  { uk: ['виробник', 'продюсер'], ru: ['производитель', 'продюсер'], en: ['producer'] },
  { uk: ['споживач', 'консьюмер'], ru: ['потребитель', 'консьюмер'], en: ['consumer'] },
  { uk: ['зворотний тиск'], ru: ['обратное давление'], en: ['backpressure'] },
  {
    uk: ['стан гонитви', 'гонка стану', 'гонка', 'перегони'],
    ru: ['состояние гонки', 'гонка'],
    en: ['race condition'],
  },
  { uk: ['взаємне блокування', 'дедлок'], ru: ['взаимная блокировка', 'дедлок'], en: ['deadlock'] },
  { uk: ['потік', 'тред'], ru: ['поток', 'тред'], en: ['thread'] },
  { uk: ['пул потоків'], ru: ['пул потоков'], en: ['thread pool'] },
  { uk: ['процес'], ru: ['процесс'], en: ['process'] },
  { uk: ['виконавець', 'екзекутор'], ru: ['исполнитель', 'экзекутор'], en: ['executor'] },
  { uk: ['потік даних', 'стрім'], ru: ['поток данных', 'стрим'], en: ['stream'] },
  { uk: ['зворотний виклик', 'колбек'], ru: ['обратный вызов', 'колбэк', 'колбек'], en: ['callback'] },
  {
    uk: ['менеджер контексту', 'контекстний менеджер'],
    ru: ['менеджер контекста', 'контекстный менеджер'],
    en: ['context manager'],
  },
  { uk: ['ітератор'], ru: ['итератор'], en: ['iterator'] },
  { uk: ['генератор'], ru: ['генератор'], en: ['generator'] },
  { uk: ['обмежений введенням-виведенням'], ru: ['ограниченный вводом-выводом'], en: ['I/O-bound', 'IO bound'] },
  { uk: ['обмежений обчисленнями'], ru: ['ограниченный вычислениями'], en: ['CPU-bound', 'CPU bound'] },
  { uk: ['мультиплексування введення-виведення'], ru: ['мультиплексирование ввода-вывода'], en: ['I/O multiplexing'] },
  { uk: ['файловий дескриптор'], ru: ['файловый дескриптор'], en: ['file descriptor'] },
  { uk: ['режим налагодження', 'дебаг'], ru: ['режим отладки', 'дебаг'], en: ['debug mode'] },
  { uk: ['негайне завдання'], ru: ['немедленная задача'], en: ['eager task'] },
  { uk: ['запустити'], ru: ['запустить'], en: ['run'] },
  { uk: ['запуск'], ru: ['запуск'], en: ['run'] },
  { uk: ['запис запуску'], ru: ['запись запуска'], en: ['recording', 'recorded run'] },
  { uk: ['заявлений вивід'], ru: ['заявленный вывод'], en: ['stated output'] },
  { uk: ['віртуальний годинник'], ru: ['виртуальные часы'], en: ['virtual clock'] },
  { uk: ['підпроцес', 'сабпроцес'], ru: ['подпроцесс', 'сабпроцесс'], en: ['subprocess'] },
];

/**
 * What readers of a locale type instead of the words of its pages: its other words, and those of the other languages. Each
 * stands for the word of the pages, and for the English one, which is in the names that the pages are about.
 */
export function synonymsOf(locale: SearchLanguage): readonly Synonym[] {
  return CONCEPTS.flatMap((concept) => {
    const meant = new Set([concept[locale][0], concept.en[0]]);
    const typed = new Set([...concept[locale], ...concept.uk, ...concept.ru, ...concept.en]);
    return [...typed].flatMap((from) => [...meant].filter((to) => to !== from).map((to) => ({ from, to })));
  });
}

import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import Frame from './frame';
import styles from './styles.module.css';

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What lies in it, in order. */
  readonly chips: readonly string[];
  readonly className?: string | undefined;
}

const CHIP = 26;

/** A part of the loop: its name, and under it what lies in it. */
function Box({ x, y, width, height, title, chips, className }: BoxProps): ReactNode {
  const gap = 8;
  const chipWidth = (width - 24 - gap * (chips.length - 1)) / chips.length;
  return (
    <g className={clsx(styles.box, className)}>
      <rect x={x} y={y} width={width} height={height} rx="10" />
      <text className={styles.title} x={x + width / 2} y={y + 26} textAnchor="middle">
        {title}
      </text>
      {chips.map((chip, index) => {
        const left = x + 12 + index * (chipWidth + gap);
        const top = y + height - CHIP - 12;
        return (
          <g key={chip} className={styles.chip}>
            <rect x={left} y={top} width={chipWidth} height={CHIP} rx="6" />
            <text x={left + chipWidth / 2} y={top + 17.5} textAnchor="middle">
              {chip}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface ArrowProps {
  /** The line; it ends where the head points. */
  readonly d: string;
  /** The point of the head, and where it points: degrees, 0 is down. */
  readonly head: readonly [x: number, y: number, angle: number];
  readonly isAccent?: boolean;
}

function Arrow({ d, head: [x, y, angle], isAccent = false }: ArrowProps): ReactNode {
  return (
    <g className={isAccent ? styles.accent : undefined}>
      <path className={styles.line} d={d} />
      <path className={styles.head} d="M0 0 L-5 -9 L5 -9 Z" transform={`translate(${x} ${y}) rotate(${angle})`} />
    </g>
  );
}

function StepNumber({
  x,
  y,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly children: number;
}): ReactNode {
  return (
    <g className={styles.number}>
      <circle cx={x} cy={y} r="10" />
      <text x={x} y={y + 4} textAnchor="middle">
        {children}
      </text>
    </g>
  );
}

/** The event loop: timers and selector feed the queue of what is ready; the thread takes from it, one call at a time. */
export default function EventLoop(): ReactNode {
  const caption = translate({
    id: 'picture.loop.caption',
    message: 'The parts of an event loop. The numbers are the four steps of one iteration.',
  });
  const steps = [
    translate({
      id: 'picture.loop.step1',
      message:
        'The loop works out how long it may sleep: not at all if anything is ready, else until the nearest timer.',
    }),
    translate({
      id: 'picture.loop.step2',
      message: 'It sleeps in the selector until a socket or a pipe is ready or that time has passed.',
    }),
    translate({
      id: 'picture.loop.step3',
      message: 'The calls of ready sockets and pipes and of timers that are due go to the end of the ready queue.',
    }),
    translate({
      id: 'picture.loop.step4',
      message:
        'The thread makes the calls that stand in the queue, one after another. They put new calls into the queue, set timers, and have sockets watched; then everything begins again.',
    }),
  ];
  const timers = translate({ id: 'picture.loop.timers', message: 'Timer heap' });
  const selector = translate({ id: 'picture.loop.selector', message: 'Selector' });
  const queue = translate({ id: 'picture.loop.queue', message: 'Ready queue' });
  const thread = translate({ id: 'picture.loop.thread', message: 'One thread, one call at a time' });
  const due = translate({ id: 'picture.loop.due', message: 'due' });
  const ready = translate({ id: 'picture.loop.ready', message: 'ready' });
  const seconds = (count: number): string =>
    translate({ id: 'picture.loop.seconds', message: '{count} s', description: 'A number of seconds' }, { count });
  const stepOf = (name: string): string =>
    translate({ id: 'picture.loop.stepOf', message: 'task {name}', description: 'The next step of a task' }, { name });
  return (
    <Frame caption={caption} steps={steps}>
      <svg className={styles.drawing} viewBox="0 0 400 462" role="img" aria-labelledby="picture-event-loop">
        <title id="picture-event-loop">{caption}</title>
        <Box x={36} y={12} width={156} height={84} title={timers} chips={[seconds(1), seconds(2), seconds(5)]} />
        <Box
          x={208}
          y={12}
          width={156}
          height={84}
          title={selector}
          chips={[
            translate({ id: 'picture.loop.socket', message: 'socket' }),
            translate({ id: 'picture.loop.pipe', message: 'pipe' }),
          ]}
        />
        <Arrow d="M152 96 V172" head={[152, 180, 0]} />
        <Arrow d="M248 96 V172" head={[248, 180, 0]} />
        <text className={styles.label} x={142} y={142} textAnchor="end">
          {due}
        </text>
        <text className={styles.label} x={258} y={142}>
          {ready}
        </text>
        <Box
          x={36}
          y={180}
          width={328}
          height={84}
          title={queue}
          chips={[stepOf('A'), translate({ id: 'picture.loop.callback', message: 'callback' }), stepOf('B')]}
          className={styles.queue}
        />
        <Arrow d="M200 264 V324" head={[200, 332, 0]} />
        <Box x={36} y={332} width={328} height={84} title={thread} chips={[stepOf('C')]} className={styles.thread} />
        <Arrow d="M36 392 H24 Q14 392 14 382 V64 Q14 54 24 54 H28" head={[36, 54, -90]} isAccent />
        <Arrow d="M364 392 H376 Q386 392 386 382 V64 Q386 54 376 54 H372" head={[364, 54, 90]} isAccent />
        <Arrow d="M272 332 V272" head={[272, 264, 180]} isAccent />
        <text className={styles.code} x={284} y={303}>
          call_soon
        </text>
        <text className={styles.code} x={14} y={440}>
          call_later, sleep
        </text>
        <text className={styles.code} x={386} y={440} textAnchor="end">
          add_reader
        </text>
        <StepNumber x={36} y={12}>
          {1}
        </StepNumber>
        <StepNumber x={364} y={12}>
          {2}
        </StepNumber>
        <StepNumber x={200} y={138}>
          {3}
        </StepNumber>
        <StepNumber x={200} y={294}>
          {4}
        </StepNumber>
      </svg>
    </Frame>
  );
}

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';

interface Props extends ComponentProps<'div'> {
  /** What scrolls in here, for those who hear it. */
  readonly label: string;
}

/**
 * A box that scrolls sideways within itself. It can be reached with the keyboard and is announced as a region while
 * there is something to scroll, and always without JavaScript, where that is not known.
 */
export default function ScrollRegion({ label, children, ...rest }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const region = scrolls ? { role: 'region', tabIndex: 0, 'aria-label': label } : {};
  return (
    <div {...rest} {...region} ref={box}>
      {children}
    </div>
  );
}

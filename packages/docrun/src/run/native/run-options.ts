/** How one native run is made. */
export interface NativeRunOptions {
  /** `traced`: in real time, with events (from 3.12 on); `virtual`: on the clock of the embedded interpreter, untraced. @default 'real' */
  readonly mode?: 'real' | 'traced' | 'virtual';
  /** Of wall clock; past it the run is ended. @default 30 */
  readonly seconds?: number;
}

import type { MermaidConfig } from 'mermaid';
import { fonts, spacing } from './style.ts';

const fontFamily = 'Inter, sans-serif';

/** What Mermaid lays out with. Colours do not matter: they are dropped and come from the stylesheet. */
export const mermaidConfig: MermaidConfig = {
  look: 'classic',
  fontFamily,
  // Mermaid puts a size given here above the three sizes below; 0 counts as none.
  fontSize: 0,
  sequence: {
    actorFontFamily: fontFamily,
    actorFontSize: fonts.actor.size,
    actorFontWeight: fonts.actor.weight,
    messageFontFamily: fontFamily,
    messageFontSize: fonts.message.size,
    messageFontWeight: fonts.message.weight,
    noteFontFamily: fontFamily,
    noteFontSize: fonts.note.size,
    noteFontWeight: fonts.note.weight,
    wrap: true,
    wrapPadding: spacing.wrapPadding,
    width: spacing.actorWidth,
    height: spacing.actorHeight,
    actorMargin: spacing.actorMargin,
    boxMargin: spacing.boxMargin,
    boxTextMargin: spacing.boxTextMargin,
    noteMargin: spacing.noteMargin,
    labelBoxWidth: 60,
    labelBoxHeight: spacing.frameLabelHeight,
    activationWidth: spacing.activationWidth,
    mirrorActors: false,
    useMaxWidth: true,
  },
};

import type { EmbedSettings } from '../../embed/embed-settings.ts';

const theme = ([ground, text]: readonly [string, string]) =>
  `:host{--ground:${ground};--text:${text}}`;

/**
 * The style of the help button and its panel, for their shadow tree only. Sizes are in `em` of the
 * reader's own font size, as a page around them may set its own to anything.
 */
export function helpStyle({ light, dark }: EmbedSettings['colors']): string {
  return `
:host{all:initial;position:fixed;inset:auto 1em 1em auto;z-index:2147483000;color-scheme:light dark;font:medium/1.5 system-ui,sans-serif}
:host([data-side=left]){inset:auto auto 1em 1em}
:host([hidden]){display:none}
${theme(light)}
@media (prefers-color-scheme:dark){${theme(dark)}}
*{box-sizing:border-box}
button,a{font:inherit;cursor:pointer}
.open{display:flex;gap:.5em;align-items:center;min-height:3em;padding:0 1.25em;border:1px solid transparent;border-radius:1.5em;background:var(--ground);color:var(--text);font-weight:700;box-shadow:0 .125em .75em rgb(0 0 0/.3)}
:focus-visible{outline:.25em solid #000;box-shadow:0 0 0 .5em #ffd43d}
dialog:focus{outline:none;box-shadow:0 .25em 1.5em rgb(0 0 0/.3)}
dialog{position:fixed;inset:auto 1em 5em auto;flex-direction:column;width:25em;max-width:calc(100vw - 2em);height:40em;max-height:calc(100vh - 6.5em);margin:0;padding:0;overflow:hidden;border:1px solid GrayText;border-radius:.75em;background:Canvas;color:CanvasText;box-shadow:0 .25em 1.5em rgb(0 0 0/.3)}
:host([data-side=left]) dialog{inset:auto auto 5em 1em}
dialog[open]{display:flex}
.bar{display:flex;gap:1em;align-items:center;justify-content:space-between;padding:.5em .5em .5em 1em;background:var(--ground);color:var(--text)}
.bar a,.bar button{display:flex;gap:.375em;align-items:center;min-height:2.75em;color:inherit;font-weight:700;text-decoration:none}
.bar a:hover{text-decoration:underline}
.bar button{flex:none;padding:0 .75em;border:1px solid;border-radius:.5em;background:none}
.bar :focus-visible{background:#ffd43d;color:#000;outline-offset:-.25em;box-shadow:none}
iframe{flex:1;width:100%;min-height:0;border:0}
iframe:focus-visible{outline-offset:-.25em;box-shadow:none}
@media (max-width:30em),(max-height:26em){dialog,:host([data-side=left]) dialog{inset:0!important;width:100%!important;max-width:none;height:100%!important;max-height:none;border:0;border-radius:0}}
@media (prefers-reduced-motion:no-preference){dialog{transition:opacity .15s,translate .15s}@starting-style{dialog[open]{opacity:0;translate:0 1em}}}
@media (forced-colors:active){.open,.bar button{border-color:ButtonText}.bar{border-bottom:1px solid CanvasText}}
@media print{:host{display:none}}`;
}

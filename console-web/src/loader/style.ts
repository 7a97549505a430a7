/** Styles of the launcher and the frame around the application. Colours follow the tokens of src/ui/tokens.css. */
export const STYLE = `
:host { all: initial; --fill: #006273; --fill-hover: #005260; --on: #ffffff; --focus: #008094; --alert: #a81a30; --edge: #d6dee0; --sheet: #ffffff; --ink: #172227; }
:host([data-theme="dark"]) { --fill: #14778a; --fill-hover: #0e6a7c; --focus: #73cddf; --alert: #bd3c46; --edge: #2f383c; --sheet: #192124; --ink: #dee4e6; }
.launcher { position: fixed; bottom: calc(var(--offset) + env(safe-area-inset-bottom)); inset-inline-end: var(--offset);
  z-index: var(--z); display: inline-flex; align-items: center; gap: 8px; block-size: 56px; min-inline-size: 56px; padding: 0 16px;
  justify-content: center; border: 0; border-radius: 28px; background: var(--fill); color: var(--on); cursor: pointer;
  font: 500 15px/20px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  box-shadow: 0 2px 6px rgb(16 42 50 / 0.16), 0 8px 24px rgb(16 42 50 / 0.22); transition: background-color 120ms; }
.launcher:hover { background: var(--fill-hover); }
.launcher:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
.launcher[data-look="bubble"] .word { display: none; }
.launcher[hidden], .frame[hidden], .late[hidden] { display: none; }
.late { position: fixed; z-index: var(--z); inset-inline-end: calc(var(--offset) + 40px); bottom: calc(var(--offset) + 160px); inline-size: 320px;
  max-inline-size: calc(100vw - 80px); text-align: center; color: var(--ink); font: 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.late p { margin: 0 0 12px; }
.late button { min-block-size: 40px; padding: 0 16px; border: 0; border-radius: 8px; background: var(--fill); color: var(--on); font: inherit; cursor: pointer; }
.late button:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
.inside .late { position: static; inline-size: auto; }
.start .launcher, .start .frame { inset-inline-end: auto; inset-inline-start: var(--offset); }
.start .late { inset-inline-end: auto; inset-inline-start: calc(var(--offset) + 40px); }
.launcher svg { inline-size: 24px; block-size: 24px; flex: none; }
.badge { position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-inline-size: 22px; block-size: 22px;
  box-sizing: border-box; padding: 0 6px; border-radius: 11px; background: var(--alert); color: var(--on);
  font: 600 12px/22px system-ui, sans-serif; text-align: center; box-shadow: 0 0 0 2px var(--on); }
.badge[hidden] { display: none; }
.frame { position: fixed; z-index: var(--z); inset-inline-end: var(--offset); bottom: calc(var(--offset) + 68px);
  inline-size: 400px; block-size: min(640px, calc(100dvh - var(--offset) - 88px)); border: 0; border-radius: 16px; overflow: hidden;
  background: var(--sheet); color-scheme: normal;
  box-shadow: 0 0 0 1px var(--edge), 0 2px 6px rgb(16 42 50 / 0.09), 0 18px 48px rgb(16 42 50 / 0.18); }
.inside .frame, .inside .launcher { position: static; inline-size: 100%; }
.inside .frame { block-size: 100%; min-block-size: 480px; }
.hiding .frame { bottom: calc(var(--offset) + env(safe-area-inset-bottom)); }
@media (max-width: 479px) {
  .page .frame { inset: var(--top, 0px) 0 auto; inline-size: 100%; block-size: var(--height, 100dvh); border-radius: 0; box-shadow: none;
    box-sizing: border-box; padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left); }
  .page.opened .launcher { display: none; }
}
@media (prefers-reduced-motion: reduce) { .launcher { transition: none; } }
@media (forced-colors: active) { .launcher { border: 2px solid ButtonText; } .frame { border: 1px solid CanvasText; } }
`;

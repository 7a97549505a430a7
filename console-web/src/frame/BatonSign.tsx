/** The sign of the product: a baton of two colours, passed from one to the other. */
export function BatonSign() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <g transform="rotate(-34 12 12)">
        <path d="M5 8.2h6.1v7.6H5a3.8 3.8 0 0 1 0-7.6z" fill="var(--b-control-ai-mark)" />
        <path d="M12.9 8.2H19a3.8 3.8 0 0 1 0 7.6h-6.1z" fill="var(--b-accent-mark)" />
      </g>
    </svg>
  );
}

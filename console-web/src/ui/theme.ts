import { createTheme, Menu, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#edf8fb', '#ddf1f6', '#b9dfe8', '#8fc9d6', '#61afbf', '#3798aa', '#008094', '#006273', '#005260', '#003d48',
];
const danger: MantineColorsTuple = [
  '#fef3f2', '#fee6e6', '#facac9', '#f2a7a7', '#eb8184', '#e25d66', '#ce2d44', '#a81932', '#8e1429', '#6b1420',
];
const STEPS = ['xs', 'sm', 'md', 'lg', 'xl'] as const;
const scale = (one: (step: string) => string) => Object.fromEntries(STEPS.map((step) => [step, one(step)]));

/** Mantine in our clothes: every value is a token of tokens.css. */
export const theme = createTheme({
  colors: { accent, danger },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: 'var(--b-font)',
  fontFamilyMonospace: 'var(--b-font-mono)',
  fontSizes: scale((step) => `var(--b-size-${step})`),
  lineHeights: scale((step) => `var(--b-leading-${step})`),
  headings: { fontFamily: 'var(--b-font)', fontWeight: '600' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: {
    xs: '0.25rem',
    sm: 'var(--b-radius-mark)',
    md: 'var(--b-radius-control)',
    lg: 'var(--b-radius-card)',
    xl: 'var(--b-radius-sheet)',
  },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--b-shadow-1)',
    sm: 'var(--b-shadow-1)',
    md: 'var(--b-shadow-2)',
    lg: 'var(--b-shadow-2)',
    xl: 'var(--b-shadow-3)',
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  autoContrast: false,
  // a menu belongs to the part of the page that its button stands in, for whoever walks through it by landmarks; the focus
  // goes to its first item, not to a placeholder that no menu may contain
  components: { Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } }) },
});

const pointed: Readonly<Record<string, string>> = {
  '--mantine-color-body': 'surface-page',
  '--mantine-color-text': 'text',
  '--mantine-color-dimmed': 'text-muted',
  '--mantine-color-placeholder': 'text-muted',
  '--mantine-color-default': 'surface-sheet',
  '--mantine-color-default-border': 'border',
  '--mantine-color-default-hover': 'surface-hover',
  '--mantine-color-default-color': 'text',
  '--mantine-color-anchor': 'accent',
  '--mantine-color-error': 'danger',
  '--mantine-color-accent-filled': 'accent-fill',
  '--mantine-color-accent-filled-hover': 'accent-fill-hover',
  '--mantine-color-accent-light': 'accent-soft',
  '--mantine-color-accent-light-color': 'accent',
  '--mantine-primary-color-filled': 'accent-fill',
  '--mantine-primary-color-filled-hover': 'accent-fill-hover',
  '--mantine-primary-color-light': 'accent-soft',
  '--mantine-primary-color-light-color': 'accent',
};

const variables = Object.fromEntries(Object.entries(pointed).map(([name, token]) => [name, `var(--b-${token})`]));

/** What hangs over the page, and its lines: in the dark Mantine takes greys of its own for them. */
const hanging = { '--mantine-color-dark-6': 'var(--b-surface-sheet)', '--mantine-color-dark-4': 'var(--b-surface-hover)' };

/** Points Mantine's own variables at the tokens, in both themes. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables, light: variables, dark: { ...variables, ...hanging } });

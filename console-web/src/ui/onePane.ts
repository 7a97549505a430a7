import { useMediaQuery } from '@mantine/hooks';

/** As in frame.css: below this width one pane is shown at a time. */
const ONE_PANE = '(max-width: 1023px)';

export function useOnePane(): boolean {
  return useMediaQuery(ONE_PANE, window.matchMedia(ONE_PANE).matches);
}

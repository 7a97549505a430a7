import { describe, expect, it } from 'vitest';
import { touchedBy, withPages, type Pages } from './changedRows';
import type { ListPage, Row } from './views';

const page = (names: string, next: string | null): ListPage => ({ conversations: Array.from(names, (id) => ({ id }) as Row), next });
const list: Pages = { pages: [page('abc', 'c'), page('def', 'f'), page('ghi', 'i'), page('jk', null)], pageParams: [null, 'c', 'f', 'i'] };
const shown = (pages: Pages | null) => pages?.pages.map((one) => one.conversations.map((row) => row.id).join(''));

describe('the pages of a long list', () => {
  it('are read again where somebody changed, and at the top', () => {
    expect(touchedBy(list, new Set(['h', 'somebody else']))).toEqual([0, 2]);
  });

  it('are all read again when they are few', () => {
    expect(touchedBy({ ...list, pages: list.pages.slice(0, 3) }, new Set(['h']))).toBeNull();
  });
});

describe('a page that was read again', () => {
  it('shows who has moved to the top there, and only there', () => {
    const moved = withPages(list, new Map([[0, page('habcde', 'e')], [2, page('gijk', null)]]));
    expect(shown(moved)).toEqual(['habc', 'def', 'gi', 'jk']);
    expect(moved?.pages.map((one) => one.next)).toEqual(['c', 'f', 'i', null]);
  });

  it('loses whoever has left the list, also the last of it', () => {
    expect(shown(withPages(list, new Map([[0, page('abde', 'e')]])))).toEqual(['ab', 'def', 'ghi', 'jk']);
  });

  it('goes on where the list ends now', () => {
    const longer = withPages(list, new Map([[3, page('jkl', 'l')]]));
    expect(shown(longer)).toEqual(['abc', 'def', 'ghi', 'jkl']);
    expect(longer?.pages.at(-1)?.next).toBe('l');
  });

  it('is not taken when so many have come that some are missing between it and the next', () => {
    expect(withPages(list, new Map([[0, page('uvwxyz', 'z')]]))).toBeNull();
  });

  it('is not taken when the list has become shorter meanwhile', () => {
    expect(withPages({ ...list, pages: list.pages.slice(0, 1) }, new Map([[2, page('g', null)]]))).toBeNull();
  });
});

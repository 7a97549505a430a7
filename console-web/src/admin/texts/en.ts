/** Administration. */
export const en = {
  'admin.title': 'Administration',
} as const;

/** The fields that an address of a panel may name. Nothing else of a customer leaves the console. */
interface FrameFields {
  readonly case: string;
  readonly ticket: string;
  readonly customer: string;
  readonly locale: string;
}

/** Fills {case}, {ticket}, {customer} and {locale} in, encoded; null if the template is no https address of another origin. */
export function frameAddress(template: string, fields: FrameFields, own = location.origin): string | null {
  const allowed = new Map<string, string>(Object.entries(fields));
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(allowed.get(name) ?? ''));
  try {
    const url = new URL(filled);
    return url.protocol === 'https:' && url.origin !== own ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * Whether a text holds a quote word for word, white space aside. Numbers count whole: a quote that begins or
 * ends inside a number of the text does not occur in it (「40 元」 in 「440 元」), nor does one that joins two
 * (「1080%」 in 「10 80%」).
 */
export function occursIn(text: string, quote: string): boolean {
  return quotePattern(quote).test(text);
}

function quotePattern(quote: string): RegExp {
  const runs = quote.trim().match(/\d[\d.]*|\S|\s+/gu) ?? [];
  const pattern = runs.map((run, i) => {
    const digits = /^\d/.test(run);
    if (/^\s/.test(run)) return /^\d/.test(runs[i - 1] ?? '') && /^\d/.test(runs[i + 1] ?? '') ? '\\s+' : '';
    const escaped = run.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    return digits ? `(?<![\\d.])${escaped}(?![\\d]|\\.\\d)\\s*` : `${escaped}\\s*`;
  });
  return new RegExp(pattern.join(''), 'u');
}

/** Signs of the symbol faces that stand in documents, by face and code. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6C': '●',
    '6D': '❍',
    '6E': '■',
    '6F': '□',
    '71': '❑',
    '72': '❒',
    '75': '◆',
    '76': '❖',
    '9F': '•',
    A7: '▪',
    A8: '◻',
    AB: '★',
    D8: '➢',
    DF: '←',
    E0: '→',
    E1: '↑',
    E2: '↓',
    E8: '➔',
    F0: '⇨',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  'wingdings 2': { '50': '✓', '51': '☒', '52': '☑', '53': '☒', '54': '☒', A3: '□', '30': '□' },
  symbol: {
    A3: '≤',
    B0: '°',
    B1: '±',
    B3: '≥',
    B4: '×',
    B7: '•',
    B8: '÷',
    B9: '≠',
    BB: '≈',
    D7: '·',
    AE: '→',
    AC: '←',
    A5: '∞',
    E5: '∑',
    D6: '√',
    '61': 'α',
    '62': 'β',
    '67': 'γ',
    '64': 'δ',
    '6D': 'μ',
    '70': 'π',
    '73': 'σ',
    '57': 'Ω',
    '44': 'Δ',
  },
};

/** The character of a sign that a symbol face draws. One that is not known stays the code that the document has. */
export function symbolOf(face: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!(value > 0 && value <= 0x10ffff) || (value >= 0xd800 && value <= 0xdfff)) return '';
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const key = (isPrivate ? value - 0xf000 : value).toString(16).toUpperCase().padStart(2, '0');
  return SIGNS[face.toLowerCase()]?.[key] ?? String.fromCodePoint(value);
}

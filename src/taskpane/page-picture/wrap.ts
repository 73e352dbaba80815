import { lineRoom, textWidthPoints, type TextLook } from '../../reports/text-size';

/** A word longer than a line goes on in the next one, broken anywhere. */
function pieces(word: string, room: number, look: TextLook): string[] {
  if (textWidthPoints(word, look) <= room) return [word];
  const lines = [''];
  for (const character of word) {
    const longer = `${lines.at(-1) ?? ''}${character}`;
    if (longer !== character && textWidthPoints(longer, look) > room) lines.push(character);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function paragraphLines(paragraph: string, room: number, look: TextLook): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of paragraph.split(' ')) {
    const joined: string = line === undefined ? word : `${line} ${word}`;
    if (textWidthPoints(joined, look) <= room) {
      line = joined;
      continue;
    }
    if (line !== undefined && line !== '') lines.push(line);
    const broken = pieces(word, room, look);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1);
  }
  return [...lines, line ?? ''];
}

/** The lines that a text makes in a cell of this width, its own line breaks included: as many as the heights of rows allow for. */
export function wrapText(text: string, widthPoints: number, look: TextLook): string[] {
  const room = lineRoom(widthPoints, look);
  return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, room, look));
}

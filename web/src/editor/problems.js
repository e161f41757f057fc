// Where the server says that a query is malformed: "malformed query at line 3, column 5: …".
const PLACE = /at line (\d+), column (\d+)/;

export function problems(text, doc) {
  const place = PLACE.exec(text);
  if (!place) return [{ from: 0, to: doc.line(1).to, severity: "error", message: text }];
  const line = doc.line(Math.min(Number(place[1]), doc.lines));
  const from = Math.min(line.from + Number(place[2]) - 1, line.to);
  const word = /^\S+/.exec(doc.sliceString(from, line.to));
  const to = Math.min(from + (word ? word[0].length : 1), doc.length);
  return [{ from, to, severity: "error", message: text }];
}

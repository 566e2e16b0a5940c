import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** All words that our code can say, mails and messages included that no page shows: each text of each file, a placeholder for what is filled in. */
export function listSourceWords(): { file: string; words: string[] }[] {
  const files = ["app", "server"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)));
  return files.filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, words: readTexts(readFileSync(file, "utf8")) }));
}

function readTexts(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) texts.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return texts;
}

/** A piece of text between quotes, or of a template outside its `${…}`. */
export type Literal = {
  readonly text: string;
  readonly line: number;
  /** What stands before it in its statement. */
  readonly before: string;
};

const token =
  /(?<comment>\/\/.*|\/\*[^]*?\*\/)|(?<quoted>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(?<template>`)|(?<open>\{)|(?<close>\})/gu;
const templatePart = /(?<part>(?:[^`\\$]|\\[^]|\$(?!\{))*)(?<end>`|\$\{)/uy;

/** Every string in a source of ours, found without a parser: it knows comments, quotes and templates, which nest. */
export function literalsIn(source: string): readonly Literal[] {
  const literals: Literal[] = [];
  const closesTemplate: boolean[] = [];
  const add = (text: string, index: number) => {
    const above = source.slice(0, index);
    literals.push({ text, line: above.split('\n').length, before: above.split(';').at(-1) ?? '' });
  };
  const readTemplate = (index: number) => {
    templatePart.lastIndex = index;
    const found = templatePart.exec(source);
    if (!found) throw new Error('a back-tick opens a template that has no end');
    const { part = '', end } = found.groups ?? {};
    add(part, index);
    if (end === '${') closesTemplate.push(true);
    token.lastIndex = templatePart.lastIndex;
  };
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const { quoted, template, open, close } = match.groups ?? {};
    if (quoted !== undefined) add(quoted.slice(1, -1), match.index);
    if (open !== undefined) closesTemplate.push(false);
    if (template !== undefined || (close !== undefined && closesTemplate.pop() === true))
      readTemplate(token.lastIndex);
  }
  return literals;
}

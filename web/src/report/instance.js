// SPDX-License-Identifier: Apache-2.0
// The form as it is filled in on the page, and the XML that is sent of it: the same names and the same order as in the
// form that other programs are handed, so that the server reads both in one way.

/**
 * @typedef {Record<string, string>} Phrase the same words by language
 * @typedef {{code: string, label: Phrase}} Choice
 * @typedef {{name: string, kind: string, required: boolean, label: Phrase, hint?: Phrase,
 *   when?: {question: string, code: string}, after?: string, choices: Choice[]}} Question
 * @typedef {{name: string, title: Phrase, questions: Question[]}} Section
 * @typedef {{form: string, version: string, zone: string, languages: string[], title: Phrase, sections: Section[],
 *   places: {code: string, label: string}[], words: Record<string, Phrase>}} Form
 * @typedef {Record<string, string>} Answers by question; what was left open is empty or not there
 */

/**
 * Whether a question is asked after these answers.
 *
 * @param {Question} question
 * @param {Answers} answers
 */
export function isAsked(question, answers) {
  return !question.when || answers[question.when.question] === question.when.code;
}

/**
 * What is wrong with the answers: for each question at fault the key of the words that say so.
 *
 * @param {Form} form
 * @param {Answers} answers
 * @returns {Map<string, string>}
 */
export function faults(form, answers) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const question of form.sections.flatMap((section) => section.questions)) {
    const answer = (answers[question.name] ?? "").trim();
    if (!isAsked(question, answers)) {
      continue;
    }
    if (answer === "") {
      if (question.required) {
        found.set(question.name, "needed");
      }
    } else if (question.after && isBefore(question, answer, answers[question.after] ?? "")) {
      found.set(question.name, question.kind === "number" ? "at_least" : "not_before");
    } else if (question.kind === "number" && !/^[0-9]{1,7}$/.test(answer)) {
      found.set(question.name, "at_least");
    }
  }
  return found;
}

/**
 * @param {Question} question
 * @param {string} answer
 * @param {string} other
 */
function isBefore(question, answer, other) {
  if (other === "") {
    return false;
  }
  // Moments are written with their greatest part first, so that letters order them.
  return question.kind === "number" ? Number(answer) < Number(other) : answer < other;
}

/**
 * Characters that mean something to XML, and those that it cannot hold.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/**
 * What is sent of a form that was filled in.
 *
 * @param {Form} form
 * @param {Answers} answers
 * @param {{id: string, started: string, ended: string, device: string}} meta id is `uuid:` and a UUID; the times are
 *   those of this device, ISO 8601 with their offset
 */
export function toXml(form, answers, meta) {
  const given = form.sections
    .flatMap((section) => section.questions)
    .filter((question) => isAsked(question, answers) && (answers[question.name] ?? "").trim() !== "")
    .map((question) => `<${question.name}>${escaped(answers[question.name].trim())}</${question.name}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<data id="${form.form}" version="${form.version}">`,
    `<start>${meta.started}</start>`,
    `<end>${meta.ended}</end>`,
    `<deviceid>${escaped(meta.device)}</deviceid>`,
    ...given,
    `<meta><instanceID>${meta.id}</instanceID></meta>`,
    "</data>",
    "",
  ].join("\n");
}

/**
 * The same XML under another id: what conflicts with something on record can be sent as a report of its own.
 *
 * @param {string} xml
 * @param {string} id
 * @param {string} fresh
 */
export function renamed(xml, id, fresh) {
  return xml.replace(`<instanceID>${id}</instanceID>`, `<instanceID>${fresh}</instanceID>`);
}

/**
 * A name that the server takes for a file, whatever it was called on this device: the question and what it ends in.
 *
 * @param {string} question
 * @param {string} name
 */
export function fileName(question, name) {
  const end = /\.([A-Za-z0-9]{2,4})$/.exec(name);
  return `${question}.${end ? end[1].toLowerCase() : "jpg"}`;
}

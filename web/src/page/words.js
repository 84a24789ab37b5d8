// SPDX-License-Identifier: Apache-2.0
// The words of a page in the language it is shown in. A message is text with {name}, and for numbers with
// {n, plural, one {...} other {...}} in which # stands for the number, as the server's message files have it.

/** The locale of the page with its digits, such as "ar-u-nu-arab". */
export function locale() {
  return document.documentElement.dataset.locale ?? "en";
}

/** @returns {Record<string, string>} */
function messages() {
  return JSON.parse(document.getElementById("words")?.textContent ?? "{}");
}

/** @type {Record<string, string> | undefined} */
let known;

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function text(key, values = {}) {
  known ??= messages();
  const message = known[key];
  if (message === undefined) {
    throw new Error(`there is no message ${key}`);
  }
  return format(message, values, locale());
}

/**
 * @param {string} message
 * @param {Record<string, string | number>} values
 * @param {string} locale
 * @returns {string}
 */
export function format(message, values, locale) {
  let out = "";
  for (let i = 0; i < message.length; i++) {
    if (message[i] === "{") {
      const end = closing(message, i);
      out += argument(message.slice(i + 1, end), values, locale);
      i = end;
    } else {
      out += message[i];
    }
  }
  return out;
}

/**
 * Where the brace that opens at `start` closes.
 *
 * @param {string} message
 * @param {number} start
 */
function closing(message, start) {
  let depth = 0;
  for (let i = start; i < message.length; i++) {
    depth += message[i] === "{" ? 1 : message[i] === "}" ? -1 : 0;
    if (depth === 0) {
      return i;
    }
  }
  throw new Error(`a brace is not closed: ${message}`);
}

/**
 * @param {string} inside of the braces
 * @param {Record<string, string | number>} values
 * @param {string} locale
 */
function argument(inside, values, locale) {
  const comma = inside.indexOf(",");
  const value = values[(comma < 0 ? inside : inside.slice(0, comma)).trim()];
  if (comma < 0 || /^\s*number\s*$/.test(inside.slice(comma + 1))) {
    return typeof value === "number" ? value.toLocaleString(locale) : String(value);
  }
  const number = Number(value);
  const forms = plurals(inside.slice(inside.indexOf(",", comma + 1) + 1));
  const form = forms[`=${number}`] ?? forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
  return format(form.replaceAll("#", number.toLocaleString(locale)), values, locale);
}

/**
 * @param {string} forms such as `one {...} other {...}`
 * @returns {Record<string, string>}
 */
function plurals(forms) {
  /** @type {Record<string, string>} */
  const found = {};
  for (let i = forms.indexOf("{"), from = 0; i >= 0; i = forms.indexOf("{", from)) {
    const end = closing(forms, i);
    found[forms.slice(from, i).trim()] = forms.slice(i + 1, end);
    from = end + 1;
  }
  return found;
}

// SPDX-License-Identifier: Apache-2.0
// The door: signs somebody in, or sets a password by the one-time link in the address. What stands after the # is never
// sent to a server by the browser itself, so that it lies in no log.
const at = id => document.getElementById(id);
const link = location.hash.slice(1);

async function send(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  at("told").textContent = answer.ok ? "" : told.detail;
  return answer.ok ? told : null;
}

if (link) {
  at("set").hidden = false;
  at("enter").hidden = true;
}

at("set").addEventListener("submit", async event => {
  event.preventDefault();
  const told = await send("/api/password", { link, password: at("fresh").value });
  if (told) {
    history.replaceState(null, "", "/enter");
    at("set").hidden = true;
    at("enter").hidden = false;
    at("account").value = told.account;
    at("told").textContent = "The password is set. Sign in with it.";
  }
});

at("enter").addEventListener("submit", async event => {
  event.preventDefault();
  if (await send("/api/session", { account: at("account").value, password: at("password").value })) {
    location.replace("/");
  }
});

// What the pages of one person share: the token of the link, requests with it, elements made of data.

export const $ = (id) => document.getElementById(id);

// The token stands behind the `#`, which no server is sent; it outlives a reload, not the tab.
if (location.hash.length > 1) {
  sessionStorage.setItem("token", location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
}
const token = sessionStorage.getItem("token") ?? "";

export const ask = (route, body) => fetch(route, {
  method: body === undefined ? "GET" : "POST",
  headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { "content-type": "application/json" }) },
  body: body === undefined ? undefined : JSON.stringify(body),
});

// An element with attributes and what is in it; texts are texts, never markup.
export function make(name, attributes = {}, ...inner) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...inner.flat(Infinity).filter((it) => it !== null && it !== undefined));
  return element;
}

// A line of prose with `code` in it.
export const prose = (text) => text.split("`").map((part, at) => (at % 2 ? make("code", {}, part) : part));
export const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

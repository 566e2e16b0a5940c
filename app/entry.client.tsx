// Pages are complete as the server sends them; nothing runs in the browser.
export {};

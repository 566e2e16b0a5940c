/** What runs in the browser of somebody signed in. Every page works without it. */
import { usePasskeys } from "./accounts/use-passkeys.client.ts";
import { offerCiting } from "./discussion/offer-citing.client.ts";
import { keepWhileWriting } from "./discussion/keep-while-writing.client.ts";
import { fillTemplate } from "./moderation/fill-template.client.ts";
import { countSigns } from "./ui/count-signs.client.ts";
import { arrive, pressKeys } from "./ui/press-keys.client.ts";
import { tellWaiting } from "./ui/tell-waiting.client.ts";

offerCiting();
keepWhileWriting();
countSigns();
fillTemplate();
pressKeys();
arrive();
usePasskeys();
tellWaiting();

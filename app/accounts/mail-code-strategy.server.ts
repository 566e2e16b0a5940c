import { Strategy } from "remix-auth/strategy";

export type MailCode = { code: string };

/** Signing in by a code from a mail. What a code is worth is decided by the verb handed in; this class only reads the form. */
export class MailCodeStrategy<SignedIn> extends Strategy<SignedIn, MailCode> {
  override name = "mail-code";

  override async authenticate(request: Request): Promise<SignedIn> {
    const form = await request.formData();
    return this.verify({ code: String(form.get("code") ?? "") });
  }
}

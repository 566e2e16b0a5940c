/** What can be followed: a section by its key, a passage by its Randnummer, or a thread by the contribution that began it. */
export type Followable = { sectionKey: string } | { passageNumber: string } | { contributionId: string };

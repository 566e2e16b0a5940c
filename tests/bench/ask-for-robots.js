import RobotsTxt from "lighthouse/core/gather/gatherers/seo/robots-txt.js";

/**
 * Lighthouse fetches robots.txt from within the page, where our policy lets nobody fetch anything, and takes its own failure
 * for ours. Searching machines ask as this does; Lighthouse itself judges what they get. Runs where Lighthouse was put.
 */
export default class AskForRobots extends RobotsTxt {
  async getArtifact({ baseArtifacts }) {
    const answer = await fetch(new URL("/robots.txt", baseArtifacts.URL.finalDisplayedUrl));
    return { status: answer.status, content: await answer.text() };
  }
}

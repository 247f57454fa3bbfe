const declared =
  /(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|monitor|uptime|pingdom|lighthouse|headless|preview|prerender|scan|feed|rss|archive|curl|wget|python|java\/|go-http|okhttp|axios|node-fetch|undici|libwww|httpclient|scrapy|facebookexternalhit|embedly|check_http|probe/i;
const maxKept = 20_000;

/** Whether a user agent says that it is a program, or says nothing at all. Keeps what it told of the last ones. */
export function robotTeller(): (userAgent: string) => boolean {
  const known = new Map<string, boolean>();
  return (userAgent) => {
    const told = known.get(userAgent);
    if (told !== undefined) return told;
    const isBot = userAgent === '' || userAgent === '-' || declared.test(userAgent);
    if (known.size >= maxKept) known.clear();
    known.set(userAgent, isBot);
    return isBot;
  };
}

/**
 * Answers a vote on an article: the chosen button stays pressed, and the line below says thanks.
 * Sending the vote is the event client's part; it listens to the same click.
 */
function answer(event: Event): void {
  const button = event.target instanceof Element && event.target.closest('[data-kb-vote]');
  if (!(button instanceof HTMLElement)) return;
  const section = button.closest('section');
  for (const each of section?.querySelectorAll('[data-kb-vote]') ?? [])
    each.setAttribute('aria-pressed', String(each === button));
  const status = section?.querySelector('[data-kb-vote-answer]');
  if (status) status.textContent = button.dataset['thanks'] ?? '';
}

/** Makes the vote buttons of the page answer. */
export function enhanceVote(): void {
  document.addEventListener('click', answer);
}

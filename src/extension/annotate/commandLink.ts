/** The target of a link that starts a command. Percent-encoded so that nothing in an argument can end the link. */
export function commandLink(command: string, args: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `command:${command}?${query}`;
}

import type { Message } from '../../../protocol/message';

/** Why a stretch of an article is no running text of it: for the hover. Every sentence of this folder that reaches a person. */
export const REASONS = {
  frontMatter: 'front matter',
  navigation: 'navigation of the page',
  share: 'share line',
  tools: 'tools of the page, such as print or font size',
  comments: 'readers’ comments and what belongs to them',
  advertisement: 'advertising mark',
  signUp: 'sign-up form or newsletter',
  subscription: 'subscription wall',
  consent: 'consent to cookies or outside content',
  form: 'text of a form',
  readingTime: 'reading time',
  date: 'line of date and time',
  place: 'dateline alone',
  byline: 'name of the writer',
  author: 'about the author',
  agency: 'agency or source',
  copyright: 'copyright notice',
  correction: 'report of errors or feedback',
  notice: 'notice of the site',
  siteTag: 'tag or address of the site',
  siteName: 'name of the site',
  tags: 'tags and topics',
  teaser: 'teaser of another article',
  gallery: 'gallery of pictures',
  count: 'count or mark of the page',
  app: 'advertisement of an app',
  amongPage: 'part of the page around the article',
  aboveHeadline: 'stands above the headline',
  brokenHeadline: 'headline cut off',
  credit: 'caption or picture credit',
  headline: 'headline within the text',
  subtitle: 'second headline',
  repeats: 'repeats line {0}',
  repeatsHeadline: 'repeats the headline',
} as const;

export type ReasonCode = keyof typeof REASONS;

export function reasonMessage(code: ReasonCode, ...args: readonly (string | number)[]): Message {
  return { template: REASONS[code], args };
}

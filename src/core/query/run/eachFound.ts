import type { Pace } from './Pace';
import type { ArticleSet } from './Selection';

/** Visits the articles that are set, one by one, with progress; lets other work go first meanwhile. `steps` is what a visit costs, about. */
export async function eachFound(articles: ArticleSet, pace: Pace, steps: number, visit: (article: number) => void | Promise<void>): Promise<void> {
  for (let article = 0; article < articles.length; article++) {
    if (!articles[article]) continue;
    await visit(article);
    pace.step(steps);
    await pace.breathe();
    if (article % 256 === 0) pace.progress(article, articles.length);
  }
}

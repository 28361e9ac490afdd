const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Short words that make up a third of running German and hardly occur in English. At most 8 letters, lower case. */
export const GERMAN_FUNCTION_WORDS: readonly string[] = words(`
  der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren sein seine seinen seiner seinem
  ihr ihre ihren ihrer ihrem er sie es wir ich du mich dich sich uns euch ihm ihn ihnen wer wie wo wenn weil dass daß ob als auch
  auf aus bei beim bis durch für fuer gegen im ins mit nach noch nur ohne seit über ueber um unter von vom vor wegen zu zum zur
  zwischen hat haben hatte hatten wird werden wurde wurden worden kann können sollen soll muss müssen habe sei seien wäre würde
  könnte dürfte mehr sehr schon doch dann da dort hier jetzt nun diese dieser dieses diesen diesem kein keine keinen am man zwei drei
  jahr jahre jahren sagte teilte laut heute bereits dabei damit dazu
`);

/** The same for English. */
export const ENGLISH_FUNCTION_WORDS: readonly string[] = words(`
  the of and to a that is was for it with as his he be on by at from are this have has had not but which they their one were been
  would there or all its who will more if no said we when than them some could you what about up out into only other then do any
  my now such like our over me after also did many before must through where much your should well because each just those how
  too very make being these new she her him an can says told against between during while since under
`);

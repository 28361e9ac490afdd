/** Forms of one English word, the ground form first. Written before the rules that they judge. */
export const ENGLISH_FAMILIES: readonly string[] = `
  be am is are was were been being
  have has had having
  do does did done doing
  go goes went gone going
  say says said saying
  make makes made making
  take takes took taken taking
  get gets got gotten getting
  see sees saw seen seeing
  come comes came coming
  think thinks thought thinking
  give gives gave given giving
  find finds found finding
  tell tells told telling
  become becomes became becoming
  leave leaves left leaving
  begin begins began begun beginning
  keep keeps kept keeping
  hold holds held holding
  write writes wrote written writing
  stand stands stood standing
  lose loses lost losing
  pay pays paid paying
  meet meets met meeting
  run runs ran running
  lead leads led leading
  speak speaks spoke spoken speaking
  rise rises rose risen rising
  grow grows grew grown growing
  buy buys bought buying
  send sends sent sending
  build builds built building
  fall falls fell fallen falling
  cut cuts cutting
  sell sells sold selling
  break breaks broke broken breaking
  choose chooses chose chosen choosing
  fight fights fought fighting
  win wins won winning
  shoot shoots shot shooting
  strike strikes struck striking
  fly flies flew flown flying
  know knows knew known knowing
  seek seeks sought seeking
  withdraw withdraws withdrew withdrawn withdrawing
  undergo undergoes underwent undergone undergoing
  overthrow overthrows overthrew overthrown overthrowing
  launch launches launched launching
  fire fires fired firing
  plan plans planned planning
  plane planes
  stop stops stopped stopping
  hope hopes hoped hoping
  hop hops hopped hopping
  visit visits visited visiting
  admit admits admitted admitting
  refer refers referred referring
  prefer prefers preferred preferring
  offer offers offered offering
  travel travels travelled traveled travelling traveling
  control controls controlled controlling
  occur occurs occurred occurring
  supply supplies supplied supplying
  deny denies denied denying
  try tries tried trying
  die dies died dying
  lie lies lied lying
  agree agrees agreed agreeing
  free frees freed freeing
  use uses used using
  accuse accuses accused accusing
  increase increases increased increasing
  decide decides decided deciding
  create creates created creating
  continue continues continued continuing
  argue argues argued arguing
  announce announces announced announcing
  change changes changed changing
  manage manages managed managing
  recognize recognizes recognized recognizing
  believe believes believed believing
  serve serves served serving
  handle handles handled handling
  settle settles settled settling
  require requires required requiring
  explore explores explored exploring
  ensure ensures ensured ensuring
  bomb bombs bombed bombing
  sign signs signed signing
  arrest arrests arrested arresting
  threaten threatens threatened threatening
  panic panics panicked panicking
  focus focuses focused focusing
  pass passes passed passing
  press presses pressed pressing
  fix fixes fixed fixing
  veto vetoes vetoed vetoing
  publish publishes published publishing
  reach reaches reached reaching
  need needs needed needing
  feed feeds fed feeding
  agreement agreements
  weapon weapons
  missile missiles
  country countries
  city cities
  army armies
  ally allies
  party parties
  attack attacks attacked attacking
  bus buses
  box boxes
  church churches
  crash crashes crashed crashing
  tax taxes taxed taxing
  hero heroes
  tomato tomatoes
  photo photos
  knife knives
  life lives
  wife wives
  leaf leaves
  half halves
  thief thieves
  man men
  woman women
  spokesman spokesmen
  policewoman policewomen
  child children
  person people
  foot feet
  tooth teeth
  mouse mice
  goose geese
  crisis crises
  analysis analyses
  basis bases
  thesis theses
  criterion criteria
  phenomenon phenomena
  index indices indexes
  series
  species
  gas gases
  horse horses
  house houses
  case cases
  base bases based
  price prices priced
  language languages
  boss bosses
  process processes processed
  address addresses addressed
  politician politicians
  president presidents president’s
  big bigger biggest
  large larger largest
  early earlier earliest
  easy easier easiest
  good better best
  bad worse worst
  new newer newest
  strong stronger strongest
  happy happier happiest
  safe safer safest
  hot hotter hottest
  Putin Putin’s Putin's
  state states
  nuclear
  tie ties tied tying
  ski skis skied skiing
  echo echoes echoed
  embargo embargoes
  quiz quizzes
`.trim().split('\n').map((line) => line.trim());

/** Pairs that are not forms of one word. */
export const ENGLISH_APART: readonly string[] = `
  new news
  hope hop
  plan plane
  unite unit
  united unit
  organ organization
  organize organ
  universe university
  general generalize
  policy police
  policies police
  nation national
  work worker
  lead leader
  arm army
  moral morale
  human humane
  person personal
  thing th
  king k
  sing s
  during dure
  need nee
  indeed inde
  red re
  bed be
  hundred hundr
  sever severe
  several sever
  rational rationale
  local locale
  his hi
  this thi
  us u
  was wa
  gas ga
  bus bu
  plus plu
  Paris pari
  Texas texa
  James jame
  mean means
  univers universe
  bored boarded
  corp corpse
  wed wedding
  star stare
  stared starred
  bar bare
  barred bared
  plane planning
  evening even
  morning morn
  ceiling ceil
  nothing noth
  species specie
  Boeing boe
  Beijing beij
  wing we
  later late
  number numb
  water wat
  super sup
  interest inter
  forest for
  west we
  test te
  best be
  rest re
`.trim().split('\n').map((line) => line.trim());

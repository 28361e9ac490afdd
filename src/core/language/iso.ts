/** ISO 639-3, as the identifier answers, to ISO 639-1. Languages without a two-letter code keep their three letters. */
export const TWO_LETTERS: ReadonlyMap<string, string> = new Map(`
  amh=am arb=ar azj=az bel=be ben=bn bos=bs bul=bg ces=cs cmn=zh deu=de ell=el eng=en fra=fr guj=gu hau=ha heb=he hin=hi hrv=hr hun=hu
  hye=hy ibo=ig ind=id ita=it jav=jv jpn=ja kan=kn kat=ka kaz=kk khm=km kin=rw kor=ko mal=ml mar=mr mya=my nld=nl npi=ne nya=ny
  pan=pa pes=fa plt=mg pol=pl por=pt ron=ro run=rn rus=ru sin=si som=so spa=es srp=sr sun=su swe=sv swh=sw tam=ta tel=te tgl=tl tha=th
  tur=tr ukr=uk urd=ur uzn=uz vie=vi ydd=yi yor=yo zlm=ms zul=zu lin=ln
`.trim().split(/\s+/).map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]));

export function isoCode(threeLetters: string): string {
  return TWO_LETTERS.get(threeLetters) ?? threeLetters;
}

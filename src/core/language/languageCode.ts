import { TWO_LETTERS } from './iso';

/** ISO 639-1. */
const TWO = words(`
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy
  ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt
  lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn
  so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
`);

/** ISO 639-2 and 639-3 of languages, and of their larger varieties, that have two letters: what no article is found to be in, and is said to be all the same. */
const LONGER: ReadonlyMap<string, string> = new Map([...TWO_LETTERS, ...words(`
  aar=aa abk=ab adp=dz afr=af aka=ak alb=sq als=sq ara=ar arg=an arm=hy asm=as ava=av ave=ae aym=ay ayr=ay aze=az bak=ba bam=bm baq=eu bis=bi bod=bo
  bre=br bur=my cat=ca cha=ch che=ce chi=zh chu=cu chv=cv cls=sa cor=kw cos=co cre=cr cwd=cr cym=cy cze=cs dan=da div=dv drh=mn dut=nl dzo=dz ekk=et
  epo=eo esk=ik est=et eus=eu ewe=ee fao=fo fas=fa fat=ak fij=fj fil=tl fin=fi fre=fr fry=fy fuc=ff ful=ff gaz=om geo=ka ger=de gla=gd gle=ga glg=gl glv=gv
  gre=el grn=gn gug=gn hat=ht her=hz hmo=ho ice=is ido=io iii=ii ike=iu iku=iu ile=ie ina=ia ipk=ik isl=is jaw=jv kal=kl kas=ks kau=kr khk=mn kik=ki
  kir=ky kmr=ku knc=kr kng=kg kom=kv kon=kg kpv=kv kua=kj kur=ku lao=lo lat=la lav=lv lim=li lit=lt ltz=lb lub=lu lug=lg lvs=lv mac=mk mah=mh mao=mi
  may=ms mkd=mk mlg=mg mlt=mt mol=ro mon=mn mri=mi msa=ms nau=na nav=nv nbl=nr nde=nd ndo=ng nep=ne nno=nn nob=nb nor=no oci=oc ojg=oj oji=oj ori=or
  orm=om ory=or oss=os pbu=ps per=fa pli=pi prp=gu pus=ps que=qu quz=qu roh=rm rum=ro sag=sg san=sa scc=sr scr=hr slk=sk slo=sk slv=sl sme=se smo=sm
  sna=sn snd=sd sot=st sqi=sq src=sc srd=sc ssw=ss swa=sw tah=ty tat=tt tgk=tg tib=bo tir=ti ton=to tsn=tn tso=ts tuk=tk twi=ak uig=ug uzb=uz ven=ve
  vol=vo wel=cy wln=wa wol=wo xho=xh yid=yi zha=za zho=zh zsm=ms zyb=za
`).map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)])]);

/** Codes of before 1989, which some systems still write. */
const WITHDRAWN: ReadonlyMap<string, string> = new Map([['iw', 'he'], ['in', 'id'], ['ji', 'yi']]);

/** Languages without two letters that Unicode has a name for, or that a text is found to be in. */
const THREE = words(`
  ace ach ada ady aeb afh agq ain akk akz ale aln alt ang ann anp arc arn aro arp arq ars arw ary arz asa ase ast atj avk awa bal ban bar bas bax bbc
  bbj bej bem bew bez bfd bfq bgc bgn bho bik bin bjn bkm bla blo blt bpy bqi bra brh brx bss bua bug bum byn byv cad car cay cch ccp ceb cgg chb chg
  chk chm chn cho chp chr chy cic ckb clc cop cps crg crh crj crk crl crm crr crs csb csw dak dar dav del den dgr din dje doi dsb dtp dua dum dyo dyu
  dzg ebu efi egl egy eka elx enm esu ewo ext fan fit fon frc frm fro frp frr frs fur fuv gaa gag gan gay gba gbz gez gil glk gmh goh gon gor got
  grb grc gsw guc gur guz gwi hai hak haw hax hif hil hit hmn hms hnj hsb hsn hup hur iba ibb ikt ilo inh izh jam jbo jgo jmc jpr jrb jut kaa kab kac
  kaj kam kaw kbd kbl kcg kde kea kek ken kfo kgp kha kho khq khw kiu kkj kln kmb koi kok kos kpe krc kri krj krl kru ksb ksf ksh kum kut kwk kxv lad
  lag lah lam lez lfn lij lil liv lkt lmo lol lou loz lrc lsm ltg lua lui lun luo lus luy lzh lzz mad maf mag mai mak man mas mde mdf mdr men mer mfe
  mga mgh mgo mic min mnc mni moe moh mos mrj mua mus mwl mwr mwv mye myv mzn nan nap naq nds new nia niu njo nmg nnh nog non nov nqo nso nus nwc nym
  nyn nyo nzi ojb ojc ojs ojw oka osa ota pag pal pam pap pau pcd pcm pdc pdt peo pfl phn pis pms pnt pon pqm prg pro quc qug raj rap rar rgn rhg rif
  rof rom rtm rue rug rup rwk sad sah sam saq sas sat saz sba sbp scn sco sdc sdh see seh sei sel ses sga sgs shi shn shu sid skr slh sli sly sma smj
  smn sms snk sog srn srr ssy stq str suk sus sux swb syc syr szl tce tcy tem teo ter tet tgx tht tig tiv tkl tkr tlh tli tly tmh tog tok tpi tru trv
  trw tsd tsi ttm ttt tum tvl twq tyv tzm udm uga umb vai vec vep vls vmf vmw vot vro vun wae wal war was wbp wuu xal xmf xnr xog yao yap yav ybb yrl
  yue zap zbl zea zen zgh zun zza
`);

/** Every language that an article may be said to be in, the shortest code of each. */
export const LANGUAGE_CODES: readonly string[] = [...TWO, ...THREE];
const KNOWN: ReadonlySet<string> = new Set(LANGUAGE_CODES);

/** A language tag: language, then script, region and variants; also as systems write it (`de_AT`). */
const TAG = /^([a-z]{2,3})(?:[-_][a-z\d]{1,8})*$/;

/** The language of a tag such as `de`, `deu`, `de-AT`: the code that `lang:` finds it by; `undefined` for what is no such tag. */
export function languageCode(tag: string): string | undefined {
  const primary = TAG.exec(tag.trim().toLowerCase())?.[1] ?? '';
  const code = LONGER.get(primary) ?? WITHDRAWN.get(primary) ?? primary;
  return KNOWN.has(code) ? code : undefined;
}

function words(table: string): readonly string[] {
  return table.trim().split(/\s+/);
}

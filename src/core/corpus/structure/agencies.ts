/** News agencies and wire services as they sign, by their name in lower case. The world's, not a corpus's. */
export const AGENCIES: ReadonlyMap<string, string> = new Map(`
dpa|dpa-AFX|AFP|AFPTV|AP|Associated Press|Reuters|Thomson Reuters|APA|sda|SDA|Keystone-SDA|epd|KNA|dapd|ddp|AFX|ots|pts|pressetext|ANSA|EFE|Xinhua|TASS|RIA Novosti|RIA|Interfax|Sputnik|KCNA|Yonhap|Kyodo|Jiji Press|
PTI|ANI|IANS|UNI|UPI|PA|PA Media|Press Association|AAP|CP|The Canadian Press|Canadian Press|Bloomberg|Belga|ANP|Ritzau|NTB|TT|STT|PAP|CTK|MTI|Anadolu|AA|DHA|IRNA|Fars|SANA|WAM|SPA|MENA|NAN|Bernama|Antara|VNA|
Ukrinform|Unian|Agerpres|Tanjug|HINA|BTA|Lusa|Europa Press|Notimex|Telam|Prensa Latina|Agencia Brasil|Agência Brasil|spot on news|SID|dts|dts Nachrichtenagentur|teleschau|glomex|wetter.com|Dow Jones|Dow Jones Newswires|DJN|awp|
PR Newswire|Business Wire|GlobeNewswire|Marketwired|pressebox|lifePR|Mynewsdesk|news aktuell|Presseportal|CNN|CNN Wire|RFE/RL|Deutsche Welle|DW|BNO News|BBC|BBC News|NBC News|ABC News|CBS News|Fox News|Sky News|Al Jazeera|NPR|ARD|ZDF|ORF|SRF|France 24|Euronews|n-tv|RT|RTL|CNA|Caixin|Nikkei
`.replace(/\n/g, '').split('|').map((name): [string, string] => [name.toLowerCase(), name]));

/** Services that hand on what others announce; they sign no pictures. */
const SERVICES: ReadonlyMap<string, string> = new Map('PRNewswire|PresseBox|DGAP|EQS Group|EQS-News|euro adhoc|EANS|openPR|fair-NEWS|PR-Inside.com|News4Press.com|connektar.de'.split('|').map((name): [string, string] => [name.toLowerCase(), name]));

/** Sellers of pictures, which sign captions and are no source of the text. */
export const PICTURE_SELLERS: ReadonlySet<string> = new Set(`
getty|getty images|imago|imago images|picture alliance|picture-alliance|shutterstock|istock|istockphoto|fotolia|adobe stock|stock.adobe.com|alamy|epa|epa-efe|keystone|zuma|zuma press|sipa|sipa press|laif|ullstein|ullstein bild|wikimedia|wikimedia commons|
wikipedia|flickr|unsplash|pixabay|pexels|pixelio|pixelio.de|fotolia.com|reuters connect|ap photo|bloomberg via getty images|nurphoto|anadolu agency|eyepress|action press|actionpress|bildagentur|handout|pool|apa-picturedesk|apa picturedesk|
depositphotos|dreamstime|123rf|rex features|rex|corbis|panther media|panthermedia|afp contributor|ap images|snapshot|photothek|funke foto services|lehtikuva|ritzau scanpix|scanpix|ntb scanpix|xinhua news agency|kcna via kns|kcna|kns|str|
archiv|archive|archivbild|archivfoto|symbolbild|symbolfoto|illustration|screenshot|montage|file|file photo|datei|bildfunk|picturedesk|picturedesk.com
`.replace(/\n/g, '').split('|'));

const canonical = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** The agency's name as it writes itself. */
export function agencyNamed(name: string): string | undefined {
  const key = canonical(name);
  return SERVICES.get(key) ?? AGENCIES.get(key);
}

/** A name that signs pictures: an agency or a seller. */
export function signsPictures(name: string): boolean {
  return AGENCIES.has(canonical(name)) || PICTURE_SELLERS.has(canonical(name));
}

/** First words of names above that say nothing of pictures by themselves. */
const COMMON_FIRST_WORDS: ReadonlySet<string> = new Set('the news press al stock rt uni pa aa tt mena action business europa dow deutsche france sky fox abc pr action bno presse spot wetter canadian photothek file die sana fars'.split(' '));

/** Words by which a line may be a credit: names of pictures, and of those who sell them. */
export const CREDIT_WORDS: ReadonlySet<string> = new Set([
  ...`foto fotos bild bilder photo photos photograph photographs image images grafik graphic graphics illustration illustrations credit credits picture screenshot montage bildquelle bildnachweis fotocredit
bildrechte bildautor fotograf fotografin archivbild archivfoto archivfotos symbolbild symbolfoto pressefoto dpafoto titelbild luftbild teaserbild aufmacherbild handyfoto polizeifoto videostill
file datei dateifoto archiv handout undated pictured caption via bildunterschrift bildtext symbol c copy aufnahme`.split(/\s+/),
  ...[...AGENCIES.keys(), ...PICTURE_SELLERS].map((name) => name.split(/[^\p{L}\p{N}]+/u)[0]!).filter((word) => word.length >= 2 && !COMMON_FIRST_WORDS.has(word)),
]);

import assert from 'node:assert/strict';
import { markedDates, withoutDateMarks } from '../../../support/markedDates';

/** Sentences after classes of mistakes in text that no rule had been written for. A Thursday. */
const PUBLISHED = '2023-09-14';

const GERMAN: Readonly<Record<string, readonly string[]>> = {
  'weekdays of a month, weeks beyond': [
    'Die Wahl findet am [ersten Sonntag im Oktober=2023-10-01] statt.',
    'Die Wahl fand am [letzten Sonntag im August=2023-08-27] statt.',
    'am [dritten Freitag im Mai 2019=2019-05-17] in Bern',
    'Das Spiel wurde auf [Freitag in einer Woche=2023-09-22] verlegt.',
    'Er spielt am [Samstag in zwei Wochen=2023-09-30].',
    'Am [11. September 2001=2001-09-11] flog er. [Jener Dienstag=2001-09-11] veränderte die Welt.',
  ],
  'years before 1900': [
    'Er gründete [1869=1869] in Braunschweig eine Fabrik, dann [1873=1873] die zweite.',
    'Das Schiff wurde umgebaut. [1581=1581] ging sie auf Fahrt.',
    'Die Kompanie – gegründet [1602=1602] – hat Niederlassungen.',
    'Nach Europa kam sie erst [1892=1892]: Eine Fracht lag im Hafen.',
    'Von 2300 sind 1750 in Köln beschäftigt.',
    'Sie stieg auf 1750 im Vergleich.',
    'Es waren 1640 in der Halle, davon 1520 im Sitzen.',
    'Die Maschine kostete 1850 in der Herstellung.',
    'In Frankreich 1750 Unternehmen mehr.',
  ],
  'parts and ranges': [
    '[Mitte=2024-06] bis [Ende Juni=2024-06] soll die Straße gesperrt werden.',
    'Die Arbeiten sind für [Anfang=2023-10] oder [Mitte Oktober=2023-10] geplant.',
    'Vom [17.=?] bis ins [19. Jahrhundert=?] hieß es so.',
    'gegen [Ende des Jahrhunderts=?] und bis [Mitte des Jahrzehnts=?]',
    '[Ende Q3=2023] wollen wir starten.',
    'Er rechnet für das [erste Quartal=2024] mit mehr als im [Vorquartal=2023].',
    'Sie zog [1990=1990] um; im [März des folgenden Jahres=1991-03] kam er nach.',
    'Am [Tag der Deutschen Einheit=2010-10-03] im Jahr [2010=2010] sagte er das.',
    'Im [Juli=2023-07] fielen 20 Prozent mehr als im Mittel der Jahre [1961=1961] bis [1990=1990].',
  ],
  'sides': [
    'Dass am [Freitag=2023-09-08] Leute mit „Raus hier“-Rufen durch Essen zogen, blieb unerwähnt.',
    'Am [Freitag=2023-09-08] hatte Minister Müller (CDU) in Essen gesprochen.',
    'Am [Freitag=2023-09-15] will Minister Müller (CDU) in Essen sprechen.',
    'Sie scheiterten mit dem Versuch, den Antrag noch am [Dienstag=2023-09-12] im Landtag debattieren zu lassen.',
    'Die Messe sollte ursprünglich im [Mai=2023-05] stattfinden.',
    'Im [Mai=2024-05] wird gewählt.',
    '[Mo, 02/08/2016=2016-02-08] - 14:07',
    'Das Spiel war für [Sonntag=2023-09-10] geplant, musste aber ausfallen.',
    'Die Regierung zerfiel [1770=1770], sodass er kam; um [1800=1800] lebten hier schon 1850.',
    'Im Pakt von [1939=1939] stand es. Am [1. September desselben Jahres=1939-09-01] begann der Krieg, im [darauffolgenden Jahrzehnt=?] endete er.',
    'In den Morgenstunden des [Donnerstags vergangener Woche=2023-09-07] wird es klar.',
    'Brauchst du einen freien Sonntag?',
    'Er sagte am [Montag=2023-09-11], die Entscheidung falle [Mitte Mai=2024-05].',
    'Im [März 2011=2011-03] wurde der Ausstieg beschlossen, im [Juni=2011-06] kam das Gesetz.',
    'Am [heutigen Allerheiligen=2023-11-01] ruht die Arbeit.',
    'Das Konzert am [Mittwoch=2023-09-20] ist ausverkauft.',
    'Nach dem 1:0 am [Samstag=2023-09-09] in Kiel empfängt der FC am [Freitag=2023-09-15] Aue.',
    'Nach dem Sieg am [Sonntag=2023-09-10] will er mehr.',
    'Der DAX notiert am [Montag=2023-09-11] leichter; am [Mittwoch=2023-09-20] entscheidet die Bank.',
    'Ab [2025=2025] soll die Steuer sinken, so der Beschluss vom [Juni=2023-06].',
    'Der Antrag wurde im [Juli=2023-07] zurückgestellt und sollte im [August=2023-08] wieder kommen.',
  ],
  'names, idioms, days by their number': [
    'Er habe die Reformagenda 2010 unterstützt; Vasen aus den [40-er Jahren=?].',
    'MORGEN & MORGEN haben den Preis vergeben.',
    'Der Bau durfte erst an einem kommenden Tag beginnen.',
    'ein Laden nach 08/15 und dem Muster',
    '(Abruf: [01/22=2022-01])',
    'Am [11. Januar=2023-01-11] war es glatt. Am [12.=2023-01-12] taute es.',
    'Er starb [2020=2020]. [Hundert Jahre später=?] lacht man.',
    'Die Spiele wurden im Jahr [393=0393] abgehalten, um das Jahr [800=0800] die Stadt gegründet.',
    'Das Datum kann auf einen Freitag gefallen sein. Im Jahr 365 Tage Sonne.',
  ],
};

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  'weekdays of a month, weeks beyond': [
    'The election will be held on the [first Monday in May=2024-05-06].',
    'It closed on the [last Friday of August=2023-08-25].',
    'held on the [third Thursday in November, 2019=2019-11-21]',
    'They will meet [a week from Friday=2023-09-22].',
    'Every first Monday in June they meet.',
    'Guests come on [Friday=2023-09-08] but Friday nights are made for fun.'.replace('come', 'came'),
  ],
  'parts and ranges': [
    'between [mid=2023-06] and [late June=2023-06]',
    'before the [end of the century=?]',
    'In [this year-end=2023] column he thanks them.',
    'He served from [May 2010=2010-05] until [July of the following year=2011-07].',
    'In this [March 2, 2011=2011-03-02], file photo, a ship is seen.',
    'He is alive a year later after receiving a heart.',
  ],
  'sides': [
    'At its [April=2023-04] meeting it did nothing; the [March=2023-03] primary was fair.',
    'the May government, a March through town',
    'He tried to set fire to it [Saturday=2023-09-09].',
    'He has defended the decision to play on [Saturday=2023-09-09].',
    'despite its support for the post-[Sept. 11=2023-09-11] coalition',
    'in the [2000=2000]-[2001=2001] financial year',
    'The report is expected to show a drop in [August=2023-08] sales.',
    'A vote is possible no later than [Nov. 15=2023-11-15].',
    'It will report earnings on [Oct. 30=2023-10-30]. For the [second quarter=2023], it posted a loss.',
    'It was published in [1909=1909]. The [next year=1910] he published a guide.',
    'Jury selection was to begin [Monday=2023-09-11] but was put off.',
    'He vanished in the early hours of [Sunday morning, November 3, 2013=2013-11-03], after a party.',
    'Until [Monday=2023-09-11], nobody had noticed. You have until [Monday=2023-09-18].',
    'The [weekend before last=?] it snowed.',
    'The vote was scheduled for [Wednesday=2023-09-13] but was put off.',
    'His wife turns 50 on [Friday=2023-09-15]. The museum reopens [Sunday=2023-09-17].',
    'It was rescheduled for [Feb. 6=2024-02-06] and moved to [June=2024-06].',
    'The vote, originally planned for [May=2023-05], was lost.',
    'It was originally scheduled to take place in the [spring=2023] but was delayed.',
    'in [February=2023-02] or [March=2023-03] it was sold; he favours Holtz or May.',
    'Power failed until [end-June this year=2023-06].',
    'in late [summer=2023] and [early autumn=2023]'.replace('late [summer', '[late summer'),
    'It makes 1,000 calls in one day.',
    'the year [393=0393], during the January Uprising',
    'I lost it [yesterday=2023-09-13] and [3 months later=?] I find it.',
    'Published: [28 Apr, 2020=2020-04-28] CET.',
    'Growth could slow in [July=2023-07], the bank said.',
    'In [May=2024-05] voters will choose.',
    'The minister (Labour) will speak on [Friday=2023-09-15].',
  ],
};

describe('dates in fresh text', () => {
  for (const [language, groups] of [['de', GERMAN], ['en', ENGLISH]] as const) {
    for (const [group, cases] of Object.entries(groups)) {
      describe(`${language}: ${group}`, () => {
        for (const marked of cases) it(marked, () => assert.equal(markedDates(withoutDateMarks(marked), language, PUBLISHED), marked));
      });
    }
  }

  it('counts nothing from the date that heads an article', () => {
    const marked = '[14. September 2023=2023-09-14]\nDie Reisenden kommen [einen Tag später=?] an.';
    assert.equal(markedDates(withoutDateMarks(marked), 'de', PUBLISHED), marked);
  });

  it('finds the dateline below a menu, and by its time of day', () => {
    const menu = Array.from({ length: 40 }, (_, number) => `Menü ${'abcdefgh'[number % 8]}`).join('\n');
    const marked = `${menu}\n[13. September 2023=2023-09-13]\nAm [Dienstag=2023-09-12] sprach er.`;
    assert.equal(markedDates(withoutDateMarks(marked), 'de', undefined), marked);
    const stamped = 'Brenntag AG hat eine Mitteilung und noch eine sowie eine Note und Worte vom Platz [13.09.2023=2023-09-13] 15:47 übermittelt durch einen Dienst aus Ort\nAm [Dienstag=2023-09-12] sprach er.';
    assert.equal(markedDates(withoutDateMarks(stamped), 'de', undefined), stamped);
  });

  it('goes on in the year of a narrative where nothing else anchors, or where it counts from day to day', () => {
    for (const [marked, date] of [
      ['It ended on [July 30, 1896=1896-07-30]. A jury met the [following day=1896-07-31].\nTestimony on [August 4=1896-08-04] was given.', undefined],
      ['It ended on [July 30, 1896=1896-07-30]. A jury met the [following day=1896-07-31].\nTestimony on [August 4=1896-08-04] was given.', PUBLISHED],
      ['[Jan. 15=2015-01-15]-[18=2015-01-18]: Huge [2015=2015] Boat Show', undefined],
      ['A man set to die in [January=?] for the [1993=1993] killing', undefined],
      ['The Act was signed on [August 14, 1935=1935-08-14]\nDemocrats pledged [Friday=?] to keep it.', undefined],
      ['They left in [January 1899=1899-01]. On [April 15=1899-04-15] they fought.', undefined],
      ['It came in [September 2022=2022-09]. In [March=?] it went.', undefined],
      ['It began on [May 3, 2019=2019-05-03]. In [August=2023-08] it closed.', PUBLISHED],
    ] as const) assert.equal(markedDates(withoutDateMarks(marked), 'en', date), marked);
  });

  it('places a weekday without a verb where the article says "this"', () => {
    const marked = 'Am [Freitag=2023-09-15] keine Flüge\nWegen eines Streiks wird es an [diesem Freitag=2023-09-15] keine Flüge geben.';
    assert.equal(markedDates(withoutDateMarks(marked), 'de', PUBLISHED), marked);
  });
});

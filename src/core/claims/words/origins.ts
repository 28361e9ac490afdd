/** Names of a country, its capital, its seat of power and its adjectives where no rule joins them: what news says for one another. Folded at use. */
export const ORIGINS = `
usa us amerika amerikanisch us-amerikanisch washington america american states
russland moskau kreml russisch russia moscow kremlin russian
nordkorea pjöngjang nordkoreanisch pyongyang dprk norden
südkorea seoul südkoreanisch
china peking chinesisch beijing chinese
japan tokio japanisch tokyo japanese
ukraine kiew kyjiw ukrainisch kyiv kiev ukrainian
deutschland berlin deutsch germany german
frankreich paris französisch france french
großbritannien london britisch england englisch britain british uk
italien rom italienisch italy rome italian
spanien madrid spanisch spain spanish
polen warschau polnisch poland warsaw polish
dänemark kopenhagen dänisch denmark copenhagen danish danes
schweden stockholm schwedisch sweden swedish
norwegen oslo norwegisch norway norwegian
finnland helsinki finnisch finland finnish
niederlande den-haag niederländisch holland holländisch netherlands dutch
belgien brüssel belgisch belgium brussels belgian
österreich wien österreichisch austria vienna austrian
schweiz bern schweizer schweizerisch switzerland swiss
türkei ankara türkisch turkey turkish
israel jerusalem israelisch israeli
iran teheran iranisch tehran iranian
irak bagdad irakisch iraq iraqi
indien delhi indisch india indian
schottland edinburgh schottisch scotland scottish
irland dublin irisch ireland irish
wales walisisch welsh cardiff
griechenland athen griechisch greece greek
portugal lissabon portugiesisch lisbon portuguese
`;

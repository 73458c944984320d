/** English adjectives and names of peoples, a line a place: its code, then the singular words. */
const TABLE = `
AD Andorran
AE Emirati
AF Afghan Afghani
AG Antiguan
AL Albanian
AM Armenian
AO Angolan
AR Argentine Argentinian Argentinean
AT Austrian
AU Australian Aussie
AZ Azerbaijani Azeri
BA Bosnian
BB Barbadian Bajan
BD Bangladeshi
BE Belgian
BF Burkinabe Burkinabè
BG Bulgarian
BH Bahraini
BI Burundian
BJ Beninese
BM Bermudian
BN Bruneian
BO Bolivian
BR Brazilian
BS Bahamian
BT Bhutanese
BW Botswanan Batswana
BY Belarusian Belarussian Byelorussian
BZ Belizean
CA Canadian
CD Congolese Zairean
CF Central-African
CH Swiss
CI Ivorian Ivoirian
CL Chilean
CM Cameroonian
CN Chinese
CO Colombian
CR Costa-Rican
CU Cuban
CV Cape-Verdean
CY Cypriot
CZ Czech
DE German
DJ Djiboutian
DK Danish Dane
DO Dominican
DZ Algerian
EC Ecuadorian Ecuadorean Ecuadoran
EE Estonian
EG Egyptian
ER Eritrean
ES Spanish Spaniard
ET Ethiopian
FI Finnish Finn
FJ Fijian
FR French Frenchman Frenchwoman Frenchmen
GA Gabonese
GB British Briton Brit
GB.ENG English Englishman Englishmen
GB.NIR Northern-Irish
GB.SCT Scottish Scot Scots
GB.WLS Welsh
GD Grenadian
GE Georgian
GH Ghanaian
GM Gambian
GN Guinean
GR Greek
GT Guatemalan
GY Guyanese
HK Hongkonger
HN Honduran
HR Croatian Croat
HT Haitian
HU Hungarian
ID Indonesian
IE Irish Irishman Irishmen
IL Israeli
IN Indian
IQ Iraqi
IR Iranian Persian
IS Icelandic Icelander
IT Italian
JM Jamaican
JO Jordanian
JP Japanese
KE Kenyan
KG Kyrgyz Kyrgyzstani
KH Cambodian
KM Comorian Comoran
KP North-Korean
KR South-Korean
KW Kuwaiti
KZ Kazakh Kazakhstani
LA Lao Laotian
LB Lebanese
LI Liechtensteiner
LK Sri-Lankan
LR Liberian
LS Basotho
LT Lithuanian
LU Luxembourger Luxembourgish
LV Latvian
LY Libyan
MA Moroccan
MC Monegasque
MD Moldovan
ME Montenegrin
MG Malagasy Madagascan
MK Macedonian
ML Malian
MM Burmese
MN Mongolian
MR Mauritanian
MT Maltese
MU Mauritian
MV Maldivian
MW Malawian
MX Mexican
MY Malaysian
MZ Mozambican
NA Namibian
NE Nigerien
NG Nigerian
NI Nicaraguan
NL Dutch Dutchman Dutchmen Netherlander
NO Norwegian
NP Nepalese Nepali
NZ New-Zealander Kiwi
OM Omani
PA Panamanian
PE Peruvian
PG Papuan
PH Filipino Filipina Philippine
PK Pakistani
PL Polish Pole
PR Puerto-Rican
PS Palestinian
PT Portuguese
PY Paraguayan
QA Qatari
RO Romanian
RS Serbian Serb
RU Russian
RW Rwandan
SA Saudi Saudi-Arabian
SB Solomon-Islander
SC Seychellois
SD Sudanese
SE Swedish Swede
SG Singaporean
SI Slovenian Slovene
SK Slovak Slovakian
SL Sierra-Leonean
SN Senegalese
SO Somali Somalian
SR Surinamese
SS South-Sudanese
SV Salvadoran Salvadorean
SY Syrian
SZ Swazi
TD Chadian
TG Togolese
TH Thai
TJ Tajik Tajikistani
TL Timorese East-Timorese
TM Turkmen
TN Tunisian
TO Tongan
TR Turkish Turk
TT Trinidadian Tobagonian
TW Taiwanese
TZ Tanzanian
UA Ukrainian
UG Ugandan
US American
UY Uruguayan
UZ Uzbek
VA Vatican
VE Venezuelan
VN Vietnamese
WS Samoan
XK Kosovar Kosovan
YE Yemeni Yemenite
ZA South-African
ZM Zambian
ZW Zimbabwean
US.AK Alaskan
US.AZ Arizonan
US.CA Californian
US.CO Coloradan
US.FL Floridian
US.HI Hawaiian
US.IA Iowan
US.IL Illinoisan
US.KS Kansan
US.KY Kentuckian
US.LA Louisianan
US.MI Michigander
US.MN Minnesotan
US.NY New-Yorker
US.OH Ohioan
US.OR Oregonian
US.PA Pennsylvanian
US.TX Texan
US.VA Virginian
CA.10 Quebecois Québécois Quebecer
CA.08 Ontarian
CA.01 Albertan
ES.56 Catalan Catalonian
=Africa African
=Asia Asian
=Europe European
=Latin-America Latin-American
=North-America North-American
=South-America South-American
=Central-America Central-American
=North-Africa North-African
=West-Africa West-African
=East-Africa East-African
=Middle-East Middle-Eastern
=Scandinavia Scandinavian
=Caribbean Caribbean
=Balkans Balkan
=Kurdistan Kurdish Kurd
=Korea Korean
=Siberia Siberian
=Chechnya Chechen
=Dagestan Dagestani
=Abkhazia Abkhaz Abkhazian
=South-Ossetia South-Ossetian
=North-Ossetia Ossetian North-Ossetian
=Crimea Crimean
=Tibet Tibetan
=Kashmir Kashmiri
=Bengal Bengali
=Sicily Sicilian
=Corsica Corsican
=Soviet-Union Soviet
=Yugoslavia Yugoslav
=Flanders Flemish
=Sahara Saharan Sahrawi
=Sahel Sahelian
=Darfur Darfuri
=Tigray Tigrayan
=Basque-Country Basque
`;

const irregular = /(?:s|sh|ch|ese|men|man|x|z|ish)$/;

/** Adjectives and names of peoples in lower case, singular and plural, by the code of their place. */
export const demonyms: Readonly<Record<string, string>> = Object.fromEntries(
  TABLE.trim()
    .split('\n')
    .flatMap((row) => {
      const [place = '', ...words] = row.split(' ');
      const code = place.replaceAll('-', ' ');
      return words
        .map((word) => word.replaceAll('-', ' ').toLowerCase())
        .flatMap((word) => (irregular.test(word) ? [word] : [word, `${word}s`]))
        .map((word) => [word, code] as const);
    }),
);

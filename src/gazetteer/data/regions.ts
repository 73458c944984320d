import type { Place } from '../../model/index.ts';

/**
 * Continents, seas and regions that news names and lists of towns lack. The points are the usual ones of atlases:
 * facts, written down by hand. `countries` are those the region lies in, the main one first; a region that lies
 * in one country has that country.
 */
export interface Region {
  readonly names: readonly string[];
  readonly feature: Place['feature'];
  readonly lat: number;
  readonly lon: number;
  readonly countries: readonly string[];
}

const line = (row: string): Region => {
  const [names = '', feature = '', point = '', countries = ''] = row.split('|').map((field) => field.trim());
  const [lat, lon] = point.split(' ').map(Number);
  return {
    names: names.split(',').map((name) => name.trim()),
    feature: feature as Place['feature'],
    lat: lat!,
    lon: lon!,
    countries: countries ? countries.split(' ') : [],
  };
};

/** Names (the first is the main one) | feature | latitude longitude | countries. */
const TABLE = `
Africa, Afrique, Afrika | continent | 7 21 |
Asia, Asie, Azië, Asien | continent | 29.8 89.2 |
Europe, Europa | continent | 48.69 9.14 |
North America, Amérique du Nord, Noord-Amerika, Nordamerika | continent | 46.07 -100.55 |
South America, Amérique du Sud, Zuid-Amerika, Südamerika | continent | -14.6 -57.66 |
Oceania, Océanie, Oceanië, Ozeanien | continent | -18.31 138.52 |
Antarctica, Antarctique, Antarktis | continent | -83.36 16.41 |
Latin America, Amérique latine, Latijns-Amerika, Lateinamerika | region | -14.6 -57.66 |
Central America, Amérique centrale, Midden-Amerika, Mittelamerika | region | 15 -88 |
Caribbean, West Indies, Caraïbes | region | 15 -75 |
Middle East, Mideast, Near East, Moyen-Orient, Proche-Orient, Midden-Oosten, Naher Osten | region | 33.14 35.86 |
Maghreb | region | 31 5 | DZ MA TN LY MR
Sahel, Sahel region | region | 14.5 0 | ML NE BF TD MR SN
Sahara, Sahara Desert | region | 23 13 | DZ LY NE TD ML MR EG
North Africa, Northern Africa, Afrique du Nord, Noord-Afrika, Nordafrika | region | 33 10 |
West Africa, Western Africa, Afrique de l'Ouest, West-Afrika, Westafrika | region | 13 -2 |
East Africa, Eastern Africa, Afrique de l'Est, Oost-Afrika, Ostafrika | region | 2 38 |
Central Africa, Afrique centrale, Centraal-Afrika, Zentralafrika | region | 3 20 |
Southern Africa, Afrique australe, Zuidelijk Afrika | region | -24 24 |
Sub-Saharan Africa, Afrique subsaharienne | region | 0 20 |
Horn of Africa, Corne de l'Afrique, Hoorn van Afrika, Horn von Afrika | region | 8 46 | SO ET ER DJ
Great Lakes region, Great Lakes Region of Africa | region | -2 29.5 | CD RW BI UG
Liptako-Gourma, Liptako | region | 14.5 0 | ML NE BF
Lake Chad Basin, Lake Chad region | region | 13.3 14.3 | TD NG NE CM
Casamance | region | 12.8 -15.5 | SN
Azawad | region | 19 0 | ML
Darfur | region | 13 25 | SD
Kordofan | region | 13 30 | SD
Nuba Mountains | region | 11.5 30.5 | SD
Abyei | region | 9.6 28.4 | SD SS
Puntland | region | 9 49 | SO
Somaliland | region | 9.6 45 | SO
Jubaland | region | 0 42 | SO
Ogaden | region | 7 44 | ET
Tigray | region | 14 38.5 | ET
Kivu, Kivus | region | -2.5 28.5 | CD
Katanga | region | -9 26 | CD
Ituri | region | 1.6 29.8 | CD
Niger Delta | region | 5 6 | NG
Biafra | region | 5.8 7.3 | NG
Sinai, Sinai Peninsula | region | 29.5 33.8 | EG
Cabinda | region | -5 12.4 | AO
Barbary Coast | region | 34 8 |
Gaza Strip | region | 31.42 34.37 | PS
West Bank, Cisjordanie, Westelijke Jordaanoever, Westjordanland | region | 32 35.3 | PS
Palestinian territories, Palestinian Territory, occupied Palestinian territories | region | 31.92 35.2 | PS
Golan Heights, Golan | region | 33 35.8 | SY
Galilee | region | 32.8 35.3 | IL
Negev | region | 30.8 34.8 | IL
Kurdistan | region | 37 43 | IQ TR IR SY
Iraqi Kurdistan, Kurdistan Region | region | 36.4 44.3 | IQ
Rojava | region | 36.6 40.5 | SY
Ghouta | region | 33.5 36.45 | SY
Eastern Ghouta | region | 33.53 36.43 | SY
Bekaa Valley, Bekaa, Beqaa Valley | region | 33.9 36 | LB
Hadramawt, Hadhramaut | region | 16.5 49.5 | YE
Arabian Peninsula, Arabia | region | 22 46 | SA YE OM AE
Levant | region | 34 36 |
Mesopotamia | region | 33 44 | IQ
Anatolia, Asia Minor | region | 39 33 | TR
Caucasus, North Caucasus, South Caucasus, Transcaucasia | region | 42.5 44.5 |
Nagorno-Karabakh, Nagorno Karabakh, Karabakh, Artsakh | region | 39.8 46.75 | AZ
Abkhazia | region | 43 41 | GE
South Ossetia | region | 42.33 44 | GE
North Ossetia | region | 43.2 44.2 | RU
Central Asia, Asie centrale, Centraal-Azië, Zentralasien | region | 44 66 |
South Asia, Asie du Sud, Zuid-Azië, Südasien | region | 23 79 |
Southeast Asia, South East Asia, Asie du Sud-Est, Zuidoost-Azië, Südostasien | region | 10 108 |
East Asia, Asie de l'Est, Oost-Azië, Ostasien | region | 35 110 |
Far East, Extrême-Orient, Verre Oosten, Ferner Osten | region | 40 120 |
Kashmir | region | 34.5 76 | IN PK
Jammu | region | 32.73 74.87 | IN
Waziristan | region | 32.5 69.7 | PK
North Waziristan | region | 32.95 69.9 | PK
South Waziristan | region | 32.3 69.6 | PK
Baluchistan | region | 28 65 | PK
Punjab region | region | 31 74 | PK IN
Bengal | region | 24 88 | BD IN
Tibet | region | 31 88 | CN
Xinjiang | region | 41 85 | CN
Manchuria | region | 45 125 | CN
Inner Mongolia | region | 44 113 | CN
Siberia, Sibérie, Siberië, Sibirien | region | 60 105 | RU
Chechnya, Tchétchénie, Tsjetsjenië, Tschetschenien | region | 43.3 45.7 | RU
Dagestan | region | 43 47 | RU
Ingushetia | region | 43.2 45 | RU
Donbas, Donbass | region | 48.3 38.2 | UA
Crimea, Crimean Peninsula, Crimée, Krim | region | 45.3 34.4 | UA
Galicia region | region | 49.8 24 | UA PL
Transnistria, Transdniestria | region | 47.2 29.3 | MD
Balkans, Balkan Peninsula, Western Balkans | region | 43 21 |
Scandinavia, Scandinavie, Scandinavië, Skandinavien | region | 63 15 | SE NO DK
Iberian Peninsula, Iberia | region | 40 -4 | ES PT
Basque Country | region | 43 -2.5 | ES FR
Catalonia | region | 41.8 1.5 | ES
Benelux, Low Countries | region | 51 5 | BE NL LU
Flanders | region | 51 4.5 | BE
Wallonia | region | 50.4 4.9 | BE
Alps | region | 46.5 9.5 | CH AT IT FR
Pyrenees | region | 42.67 1 | ES FR
Carpathians, Carpathian Mountains | region | 47 25.5 | RO UA
Urals, Ural Mountains | region | 60 60 | RU
Eastern Europe, Europe de l'Est, Oost-Europa, Osteuropa | region | 50 30 |
Western Europe, Europe de l'Ouest, West-Europa, Westeuropa | region | 48 5 |
Central Europe, Mitteleuropa, Midden-Europa | region | 49 15 |
Northern Europe, Southern Europe | region | 60 15 |
Baltics, Baltic States, Baltic states | region | 57 25 | EE LV LT
European Union, EU, Union européenne, Europese Unie, Europäische Union | region | 48.69 9.14 |
Euro zone, Eurozone | region | 48.69 9.14 |
Soviet Union, USSR, U.S.S.R. | region | 60 100 | RU
Yugoslavia | region | 44 20.5 | RS
Czechoslovakia | region | 49.3 17.5 | CZ
Great Britain, Grande-Bretagne, Groot-Brittannië, Großbritannien | region | 54 -2.7 | GB
Britain | country | 54.76 -2.7 | GB
British Isles | region | 54 -4 | GB
Holy See | country | 41.9 12.45 | VA
Midlands, West Midlands, East Midlands | region | 52.6 -1.5 | GB
Cotswolds | region | 51.8 -1.9 | GB
Lake District | region | 54.5 -3.1 | GB
Scottish Highlands | region | 57.3 -4.5 | GB
West Country | region | 51 -3.2 | GB
East Anglia | region | 52.4 0.8 | GB
Ulster | region | 54.6 -7 | GB IE
Munster | region | 52.3 -8.6 | IE
Connacht | region | 53.7 -8.9 | IE
Leinster | region | 53.2 -7 | IE
Korea, Korean Peninsula, Korean peninsula | region | 38 127.5 | KR KP
Indochina | region | 16 106 |
Borneo | region | 1 114 | ID MY
Java | region | -7.5 110 | ID
Sumatra | region | 0 102 | ID
Sulawesi | region | -2 121 | ID
New Guinea | region | -5 140 | PG ID
Papua | region | -4 138 | ID
Mindanao | region | 8 125 | PH
Luzon | region | 16 121 | PH
Visayas | region | 11 123.5 | PH
Sulu | region | 6 121 | PH
Okinawa | region | 26.5 128 | JP
Hokkaido | region | 43.5 143 | JP
Honshu | region | 36 138 | JP
Kyushu | region | 33 131 | JP
Sicily | region | 37.75 14.25 | IT
Sardinia | region | 40 9 | IT
Corsica | region | 42.17 9.17 | FR
Crete | region | 35.25 25 | GR
Lesbos | region | 39.17 26.33 | GR
Lampedusa | region | 35.5 12.6 | IT
Canary Islands | region | 28 -15.5 | ES
Balearic Islands | region | 39.5 3 | ES
Azores | region | 38.5 -28 | PT
Madeira | region | 32.75 -17 | PT
Hispaniola | region | 19 -71 | HT DO
Patagonia | region | -44 -69 | AR CL
Amazon, Amazon rainforest, Amazonia, Amazon Basin | region | -3 -60 | BR PE CO
Andes | region | -20 -67 | PE BO CL EC
New England | region | 43.5 -71.5 | US
Midwest, American Midwest | region | 41.5 -93 | US
Deep South | region | 33 -87 | US
Gulf Coast | region | 29.5 -91 | US
East Coast | region | 38 -77 | US
West Coast | region | 38 -121 | US
Pacific Northwest | region | 46 -121 | US
Great Plains | region | 42 -100 | US
Rocky Mountains, Rockies | region | 43 -109 | US
Appalachia, Appalachian Mountains | region | 38 -81 | US
Bay Area, San Francisco Bay Area | region | 37.75 -122.28 | US
Long Island | region | 40.82 -73.2 | US
Cape Cod | region | 41.69 -70.2 | US
Great Lakes | water | 45 -84.5 | US CA
Puget Sound | water | 47.6 -122.4 | US
Chesapeake Bay | water | 38 -76.3 | US
Lake Michigan | water | 43.8 -87 | US
Lake Erie | water | 42.2 -81.2 | US CA
Lake Ontario | water | 43.7 -77.9 | US CA
Lake Huron | water | 44.8 -82.4 | US CA
Lake Superior | water | 47.7 -87.5 | US CA
Ohio River | water | 38.2 -85.7 | US
Mississippi River | water | 29.15 -89.25 | US
Missouri River | water | 41.3 -95.9 | US
Colorado River | water | 36 -113 | US MX
Rio Grande | water | 29.3 -102 | US MX
Hudson River | water | 41.5 -74 | US
Potomac River, Potomac | water | 38.9 -77.1 | US
Arctic, Arctic Circle | region | 85 0 |
Arctic Ocean | water | 85 0 |
Atlantic Ocean, Atlantic, Océan Atlantique, Atlantische Oceaan, Atlantik | water | 10 -25 |
North Atlantic, South Atlantic | water | 35 -40 |
Pacific Ocean, Pacific, Océan Pacifique, Stille Oceaan, Pazifik | water | 3.51 -132.19 |
South Pacific | water | -25 -140 |
Asia-Pacific, Asia Pacific, Indo-Pacific | region | 15 120 |
Indian Ocean, Océan Indien, Indische Oceaan, Indischer Ozean | water | -10 70 |
Southern Ocean | water | -65 0 |
Mediterranean, Mediterranean Sea, Méditerranée, Middellandse Zee, Mittelmeer | water | 35 20 |
Red Sea, Mer Rouge, Rode Zee, Rotes Meer | water | 20 38.5 |
Black Sea, Mer Noire, Zwarte Zee, Schwarzes Meer | water | 43 34 |
Caspian Sea, Caspian | water | 42 50.5 |
Dead Sea | water | 31.5 35.5 | JO IL PS
Sea of Galilee | water | 32.8 35.6 | IL
Sea of Azov | water | 46 37 | UA RU
Aegean Sea, Aegean | water | 38.5 25 | GR TR
Adriatic Sea, Adriatic | water | 43 15 |
Ionian Sea | water | 38.5 18.5 |
Baltic Sea, Baltic | water | 57 19 |
North Sea, Mer du Nord, Noordzee, Nordsee | water | 56 3 |
Irish Sea | water | 53.8 -5 |
English Channel, La Manche, Ärmelkanaal | water | 50 -2 | GB FR
Bering Strait | water | 65.8 -169 |
Persian Gulf, Arabian Gulf, Gulf, Golfe Persique, Perzische Golf | water | 27 51 |
Gulf of Aden | water | 12 48 |
Gulf of Guinea | water | 2 3 |
Gulf of Oman | water | 25 58 |
Gulf of Mexico | water | 25 -90 |
Gulf of Thailand | water | 10 101 |
Strait of Hormuz, Hormuz | water | 26.6 56.5 | IR OM
Strait of Gibraltar | water | 35.95 -5.6 |
Bab el-Mandeb, Bab al-Mandab | water | 12.6 43.3 | YE DJ
Bosphorus, Bosporus | water | 41.1 29.1 | TR
Dardanelles | water | 40.2 26.4 | TR
Suez Canal | water | 30.5 32.35 | EG
Panama Canal | water | 9.1 -79.7 | PA
Arabian Sea | water | 15 65 |
Bay of Bengal | water | 15 88 |
Andaman Sea | water | 10 96 |
South China Sea | water | 13 114 |
East China Sea | water | 29 125 |
Yellow Sea | water | 36 123 |
Sea of Japan | water | 40 135 |
Strait of Malacca, Malacca Strait | water | 4 99 |
Taiwan Strait | water | 24.5 119.5 | TW CN
Coral Sea | water | -18 155 |
Tasman Sea | water | -38 162 |
Caribbean Sea | water | 15 -75 |
Hudson Bay | water | 60 -85 | CA
Lake Chad | water | 13.1 14.4 | TD NG NE CM
Lake Victoria | water | -1 33 | UG KE TZ
Lake Tanganyika | water | -6.2 29.6 | CD TZ BI ZM
Lake Kivu | water | -2 29 | CD RW
Lake Albert | water | 1.7 30.9 | UG CD
Lake Malawi, Lake Nyasa | water | -12 34.5 | MW MZ TZ
Lake Turkana | water | 3.6 36 | KE ET
Lake Baikal | water | 53.5 108 | RU
Nile, Nile River, River Nile, Nil | water | 24 32.9 | EG SD
Blue Nile | water | 12 34 | SD ET
White Nile | water | 12 32.5 | SD SS
Niger River, River Niger | water | 14 0 | ML NE NG
Senegal River | water | 16 -14 | SN MR
Congo River, River Congo | water | -2 18 | CD CG
Zambezi, Zambezi River | water | -16 30 | ZM ZW MZ
Limpopo River | water | -23 31 | ZA MZ
Benue River | water | 8 10 | NG
Volta River | water | 7 0 | GH
Euphrates, Euphrates River | water | 34.5 41 | IQ SY
Tigris, Tigris River | water | 34.5 43.7 | IQ
Jordan River, River Jordan | water | 32 35.5 | JO IL
Indus, Indus River | water | 28 69 | PK
Ganges, Ganges River | water | 25.3 83 | IN
Brahmaputra | water | 26 92 | IN BD
Cauvery, Kaveri, Cauvery River | water | 11.14 79.86 | IN
Mekong, Mekong River | water | 15 105.5 |
Yangtze, Yangtze River | water | 30.5 112 | CN
Yellow River | water | 36 110 | CN
Amur River | water | 50 128 | RU CN
Volga, Volga River | water | 52 48 | RU
Don River | water | 48 42 | RU
Dnieper, Dnipro River, Dnieper River | water | 48.5 34.8 | UA
Dniester | water | 47.5 29 | MD UA
Danube, Danube River | water | 46 18.9 | HU RS RO AT
Rhine, Rhine River | water | 50.4 7.6 | DE
Seine | water | 48.9 2.3 | FR
Loire | water | 47.4 0.7 | FR
Thames, River Thames | water | 51.5 -0.6 | GB
Severn, River Severn | water | 51.8 -2.3 | GB
Amazon River | water | -2.5 -58 | BR
Orinoco | water | 8 -66 | VE
Everest, Mount Everest | other | 27.99 86.93 | NP CN
Himalayas, Himalaya | region | 29 84 | NP IN CN
Hindu Kush | region | 36 71.5 | AF PK
Mount Kilimanjaro, Kilimanjaro | other | -3.07 37.35 | TZ
Mount Sinai | other | 28.54 33.97 | EG
Khyber Pass | other | 34.1 71.1 | PK
Sambisa Forest, Sambisa | region | 11.3 13.4 | NG
Sahelian belt | region | 14.5 0 | ML NE BF
Tora Bora | other | 34.1 70.2 | AF
Guantanamo Bay, Guantánamo Bay | other | 19.9 -75.15 | CU
Chernobyl | other | 51.39 30.1 | UA
Fukushima Daiichi | other | 37.42 141.03 | JP
White House | other | 38.9 -77.04 | US
Capitol Hill, US Capitol, U.S. Capitol | other | 38.89 -77.01 | US
Pentagon | other | 38.87 -77.06 | US
Wall Street | other | 40.71 -74.01 | US
Hollywood | other | 34.1 -118.33 | US
Silicon Valley | region | 37.39 -122.03 | US
Kremlin | other | 55.75 37.62 | RU
Red Square | other | 55.75 37.62 | RU
Downing Street | other | 51.5 -0.13 | GB
Whitehall | other | 51.5 -0.13 | GB
Buckingham Palace | other | 51.5 -0.14 | GB
Tahrir Square | other | 30.04 31.24 | EG
Tiananmen Square | other | 39.9 116.39 | CN
Temple Mount | other | 31.78 35.24 | IL PS
Green Zone | other | 33.31 44.39 | IQ
Holy Land | region | 31.8 35.2 | IL PS
`;

export const REGIONS: readonly Region[] = TABLE.trim().split('\n').map(line);

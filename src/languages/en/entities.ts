import type { EntityLexicon } from '../lexicon/entities.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const phrases = (names: string): readonly string[] =>
  names.split(',').map((name) => name.trim().replaceAll(/\s+/g, ' '));

const TITLES = {
  male: list(
    'mr sir lord baron sheikh sheik shaikh imam mullah ayatollah emir king prince father brother don',
  ),
  female: list('mrs ms miss madam madame lady dame queen princess sister'),
  unknown: list(`
    dr prof professor rev reverend hon st capt captain col colonel lt lieutenant gen general maj major sgt sergeant
    cpl corporal cmdr commander commodore adm admiral brig brigadier marshal pte private pvt cdr he hajj haji hadji
    sen senator rep representative gov governor amb ambassador pres president pm minister chancellor secretary
    comrade bishop archbishop cardinal pope rabbi pastor justice judge superintendent inspector constable detective
    officer agent warden chief sultan secretary-general spokesman spokeswoman spokesperson chairman chairwoman mayor
    congressman congresswoman premier deputy vice md engr barr alhaji chairperson
  `),
};

const withGender = <G extends string>(words: readonly string[], gender: G) =>
  words.map((word) => [word, gender] as const);

export const entities: EntityLexicon = {
  titles: Object.fromEntries([
    ...withGender(TITLES.unknown, 'unknown'),
    ...withGender(TITLES.male, 'male'),
    ...withGender(TITLES.female, 'female'),
  ]),
  nouns: {
    person: list(`
      head chief driver official vice-president chairman chairwoman chairperson spokesman spokeswoman spokesperson
      gunman policeman policewoman lawmaker legislator militiaman herdsman tribesman herder pastoralist rider migrant
      assailant bomber smuggler trafficker jihadist islamist paramilitary peacekeeper serviceman servicewoman
       abductee detainee hostage prisoner returnee evacuee asylum-seeker humanitarian negotiator
      mediator envoy rapporteur observer monitor analyst aide adviser advisor insider eyewitness bystander onlooker
      passer-by passerby demonstrator protester protestor rioter looter picketer striker campaigner organiser
      organizer correspondent reporter columnist blogger editor cameraman photographer professor lecturer teacher pupil
      student graduate nurse medic paramedic doctor surgeon patient parent sibling relative neighbour neighbor friend
      guardian colleague comrade counterpart predecessor successor volunteer donor trader vendor shopkeeper 
      motorist pedestrian commuter passenger tourist pilgrim worshipper parishioner cleric monk nun youth teenager
      teen adolescent toddler infant baby elder chieftain warlord strongman kingpin mastermind ringleader operative
      sniper instructor mercenary contractor engineer technician entrepreneur tycoon employee staffer officer
      ally foe opponent critic rival supporter follower sympathiser sympathizer loyalist separatist secessionist
      nationalist conservative liberal democrat republican socialist communist candidate voter constituent mp mep pm
      ceo cfo coach player striker goalkeeper captain defendant plaintiff suspect culprit perpetrator offender convict
      inmate informant informer whistleblower source villager townsman local native expatriate national citizen
      counsellor counselor councillor councilor operator harbourmaster owner
    `),
    organisation: list(`
      cooperative co-operative airline league guild observatory lobby campaign force group government ministry agency authority commission committee council parliament senate congress assembly
      court tribunal police army navy gendarmerie military guard militia mission delegation embassy consulate
      coalition alliance union federation association organisation organization foundation charity ngo institute bank
      company firm corporation business enterprise employer broadcaster newspaper newsroom outlet network channel
      television tv radio press media newswire magazine website university college party faction
      movement opposition regime administration junta cabinet presidency secretariat bureau department directorate
      office branch unit battalion brigade regiment division squad squadron platoon patrol troop personnel contingent
      command leadership insurgency rebellion gang cartel network cell syndicate mafia club team crew staff workforce
      management board panel jury prosecution defence judiciary legislature watchdog regulator think-tank newsroom
      security intelligence service services coastguard taskforce task-force state fleet publication journal
       electorate partner
    `),
    group: list(`
      people population community crowd mob family household tribe clan minority majority
      public audience generation couple pair trio delegation convoy caravan congregation 
        faithful 
    `),
    place: list(`
      area region province district state country city town village hamlet suburb neighbourhood neighborhood
      quarter sector zone border frontier coast island continent mountain hill valley river lake sea desert forest
      territory land capital stronghold outskirts enclave municipality county governorate prefecture territory place
      site location spot scene front frontline line homeland crossing
    `),
    facility: list(`
      hospital clinic school mosque church temple cathedral synagogue monastery airport airfield airbase base camp
      barracks checkpoint post station prison jail bridge road street highway route tunnel dam port
      harbour harbor market marketplace shop store mall restaurant cafe hotel building house home apartment compound
      embassy palace stadium square park museum library factory plant refinery mine farm warehouse depot pipeline
      headquarters outpost bunker shelter cemetery bakery pharmacy laboratory centre center courthouse garrison
    `),
    none: list(`
      place sector nation
      meeting conference summit session talk casualty step scene front origin god defence defense security division
      settlement window seat spirit hostility symbol class location vicinity forefront autocracy rebellion server
      rally march race hearing trial ceremony event election ceasefire truce match vote war battle operation
      destination distance gap stake headline column corner core heart wake sphere realm horizon post entry link
      structure construction installation framework foundation shot fold share portion section passage paper
      tie term word list table chain web internet phone account category league tournament championship cup final
      game ritual tradition civilization civilisation culture democracy dictatorship economy
      barrier obstacle fence wall door roof floor room kitchen bed toilet stair memorial grave tomb pitch
      rail train plane platform runway well pit hole crack opening exit entrance gate monument statue ruin
      slot spot edge margin peak slope ground path course track lane stretch segment surface

      thing way end side number lot part kind sort body world face figure example star model character
      figure subject object case target address contact host lead match master nature power right rest result 
        position point level rate bit space room field background ground host
       period order level scale top bottom back middle section page item
      factor root matter concern interest issue mass material element substance  
      life death earth water air sun moon heaven hell universe stage outside inside cross
      other one some any good bad first second third last male female  
    `),
  },
  gendered: {
    female: list(`
      woman girl mother sister daughter wife widow aunt niece grandmother actress queen princess spokeswoman
      chairwoman policewoman businesswoman congresswoman housewife nun lady bride girlfriend schoolgirl mum mom
      heroine waitress hostess countess duchess
    `),
    male: list(`
      man boy father brother son husband widower uncle nephew grandfather actor king prince spokesman chairman policeman
      businessman congressman monk priest imam gentleman groom boyfriend schoolboy dad guy gunman herdsman fireman
      cameraman clergyman serviceman statesman pope bishop cleric sheikh
    `),
  },
  subtypes: {
    armedGroup: list(`
      militant rebel gunman insurgent jihadist islamist militia militiaman fighter terrorist bandit guerrilla mujahideen
      mujahidin extremist separatist warlord mercenary insurgency gang assailant attacker kidnapper abductor hijacker
      robber bomber pirate cartel combatant paramilitary suspect gangster criminal raider sniper
    `),
    force: list(`
      sergeant lieutenant colonel captain corporal brigadier conscript infantryman recruit
      army police soldier troop navy gendarme gendarmerie military guard trooper peacekeeper policeman policewoman
      force battalion brigade regiment marine commando officer patrol airforce personnel serviceman ranger
    `),
    government: list(`
      government authority ministry administration regime cabinet junta parliament senate presidency state
      congress legislature official minister council municipality leadership
    `),
    publisher: list(
      'newspaper agency broadcaster television radio magazine channel outlet website newswire media',
    ),
    protesters: list('protester protestor demonstrator picketer striker marcher activist campaigner '),
    rioters: list('rioter mob looter arsonist vandal hooligan'),
    civilians: list(`
      civilian resident villager woman child refugee farmer herder trader passenger student worker journalist teacher
      local displaced person people man girl boy victim family bystander merchant miner fisherman pastoralist
    `),
  },
  nameSubtypes: {
    armedGroup: list(`
      liberation resistance mujahideen mujahidin shabaab qaeda qaida taliban taleban hezbollah hizbollah hizbullah hamas
      haram jihad isis isil daesh janjaweed brigade brigades militia guerrillas boko
    `),
    force: list('army police forces navy gendarmerie guard guards battalion corps troops marines'),
    government: list(
      'government ministry parliament senate commission authority administration department cabinet',
    ),
    publisher: list(`
      times post news agency press herald tribune gazette guardian daily journal television tv radio broadcasting
      magazine observer mirror reuters afp bbc cnn
    `),
  },
  bodyWords: list(`
    programme program fund network initiative trust project forum observatory bureau services affairs nations partners
    holdings group centre center academy library museum front rights resources relief watch crescent cross brigades
    defenders fighters forces front youth voice media university hospital school church
  `),
  knownNames: {
    armedGroup: phrases(`
      islamic state, islamic state group, so-called islamic state, is, isis, isil, daesh, al-qaeda, al qaeda, al-qaida,
      al qaida, aqim, aqap, boko haram, iswap, al-shabaab, al shabaab, al-shabab, al shabab, taliban, taleban, hezbollah,
      hizbollah, hizbullah, hamas, jnim, wagner, wagner group, farc, eln, m23, adf, lra, fdlr, pkk, ypg, plo, eta, ira
    `),
    force: phrases(`
      fardc, faca, fama, saf, sudan armed forces, kdf, lna, libyan national army, libya national army, spla, updf, endf,
      sna, rdf, idf, isaf, amisom, misca, minusca, minusma, monusco, unmiss, unamid, unisfa, unifil, kfor, barkhane,
      takuba, gign, national guard, red army, tsahal, peshmerga, syrian arab army, coast guard, royal navy,
      royal air force, raf, us army, us air force, us navy
    `),
    government: phrases(`
      united nations, un, u.n., european union, eu, e.u., african union, au, arab league, ecowas, osce, asean, nato,
      security council, un security council, european commission, kremlin, white house, pentagon, state department
    `),
    ngo: phrases(`
      human rights watch, amnesty international, red cross, red crescent, international committee of the red cross,
      médecins sans frontières, doctors without borders, save the children, oxfam, norwegian refugee council,
      reporters without borders, transparency international, international crisis group, greenpeace
    `),
    publisher: phrases(`
      bbc, bbc news, reuters, afp, agence france-presse, associated press, ap, cnn, al jazeera, al-jazeera, xinhua, tass,
      interfax, itar-tass, bloomberg, nos, dpa, efe, ansa, kyodo, new york times, washington post, guardian, rfi
    `),
  },
  pluralEndings: list('s'),
  countryNouns: list('country nation homeland'),
  ofState: list(`
    government army police military navy parliament cabinet ministry state gendarmerie regime authority
     troops president minister
  `),
  pronouns: {
    male: list('he him his himself'),
    female: list('she her hers herself'),
    thing: list('it its itself'),
    many: list('they them their theirs themselves'),
    speaker: list('i me my mine myself'),
    speakers: list('we us our ours ourselves'),
    possessive: list('his her its their my our your'),
    relative: list('who which whose whom that'),
  },
  possessiveMarks: list(`'s ’s ' ’`),
  participleEndings: list('ed en ing'),
  definite: list('the this that these those'),
  indefinite: list('a an another some one several many each every'),
  negative: list('no any'),
  quantities: list(`
    number hundred thousand dozen score ten million group majority minority handful couple pair lot crowd bunch member
    team series total variety
  `),
  adjectivesForPeople: list(
    'wounded injured dead displaced missing sick poor elderly accused deceased others',
  ),
  genitive: ['of'],
  single: list('one another'),
  complementLinks: list('of for at from with'),
  roleLinks: list("of for to on and in at the 's & -"),
  aliasCues: ['also known as', 'known as', 'formerly', 'aka', 'or', 'called', 'nicknamed'],
  fillers: list('the of and for in a an de la le du des'),
  generics: list(`
    movement group organisation organization party newspaper agency news militia forces force army company corp
    corporation inc ltd website television network radio mission
  `),
  nameSuffixes: list('jr sr ii iii jnr snr'),
  voices: list(`
    report poll survey statement study document communique communiqué article newspaper letter post message video
    audit review estimate account analysis release investigation inquiry enquiry finding
    figure count tally data statistic record memo transcript dispatch
  `),
  genericBodies: list(
    'organisation organization group body charity institute association watchdog nonprofit',
  ),
  authorship: list('by'),
};

import type { WordsLexicon } from '../lexicon/words.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const words: WordsLexicon = {
  openAbbreviations: list(`
    mr. mrs. ms. mx. dr. prof. rev. fr. hon. gen. maj. brig. col. lt. capt. cmdr. cdr. adm. sgt. cpl.
    pvt. pfc. det. insp. supt. sen. rep. gov. lieut. amb. atty. pres. pte. gnr. msgr. mons. sr. sra. srta. dra. drs.
    ing. lic. rt. vs. v. e.g. i.e. cf. viz. approx. ca. al. messrs. mme. mlle. ald. comdr. vice-adm. rear-adm.
    lt.-gen. maj.-gen. brig.-gen. lt.-col. engr. sheik. spc. ssgt. msgt. tsgt. 1st. dept. asst. assoc. natl. intl. univ.
  `),
  closingAbbreviations: list(`
    st. ste. mt. ft. inc. corp. co. ltd. llc. plc. bros. cos. jr. etc. esq. ph.d. m.d. b.a. m.a. d.c. u.s. u.k. u.n. e.u. u.s.a. u.a.e.
    u.s.s.r. a.m. p.m. b.c. a.d. ave. blvd. rd. hwy. ala. ariz. ark. calif. colo. conn. del. fla. ga.
    kan. ky. la. md. mich. minn. mo. mont. neb. nev. okla. pa. tenn. tex. va. vt. wis. wyo. n.y. n.j. n.c.
    s.c. n.m. r.i. n.h. l.a. ed. eds. est. mon. tue. tues. thu. thur. thurs. fri. min. max. govt. div. s.a. p.s.
    hrs. hr. mins. secs. sec. kms. sq. lb. lbs. oz. mln. bln. bn. tel. ext. a.k.a. n.b. r.i.p. p.o. o.k. repr. reg.
  `),
  numberAbbreviations: list(`
    no. nos. art. arts. fig. figs. p. pp. vol. vols. ch. chap. para. paras. pt. op. sect. jan. feb. mar. apr. jun. jul.
    aug. sep. sept. oct. nov. dec. sat. sun. rs. c. ca. ver. lat. long. res. supp. nr. num. s. ss.
  `),
  starters: list(`
    the a an this that these those he she it we you they i his her its our your their my there here what when where who
    why how which while if although though because since after before until once during as at by for from in into of on
    over to under with without within according but and or so yet nor however moreover meanwhile nevertheless
    nonetheless instead then now today yesterday tomorrow earlier later also both each every some many most several few
    all no not none another other others one two three still even only just such perhaps maybe despite amid among against
    between through throughout unlike like last next more less asked
  `),
  enclitics: list(`n't 's 're 've 'll 'd 'm`),
  proclitics: [],
  clipped: list(`'em 'til 'cause 'n 'round 'bout 'cuz 'cos 'nuff 'twas 'tis`),
  fused: list(`can|not gon|na wan|na got|ta lem|me gim|me 't|is 't|was d'|ye`),
  splitHyphens: true,
  hyphenPrefixes: list(`
    e non co pro anti pre post re semi sub mid ex multi inter intra trans ultra un neo pan counter quasi bi tri micro
    macro mini mega meta eco extra hyper infra over under out vice pseudo proto socio geo electro cross mm uh hm
    twenty thirty forty fifty sixty seventy eighty ninety
  `),
  whole: list(`w/o w/out w/ s/he a/c i/o l/c b/t n/a h/t wal-mart coca-cola uh-huh uh-oh mm-hm`),
  units: list(`
    pm am p.m. a.m. km m cm mm kg g mg lb lbs oz ft mi mph kph kmh km/h k bn mn tn mln bln hz khz mhz ghz kw mw gw kwh mb
    gb tb sq yd ha ml hrs hr mins min sec secs
  `),
  reportingVerbs: list(`
    said says say asked asks ask wondered wonders replied replies answered added adds exclaimed exclaims shouted shouts
    cried cries yelled screamed wrote writes demanded demands declared declares told tells tweeted tweets recalled
    recalls explained explains insisted insists joked jokes laughed laughs sighed whispered continued continues chanted
    chants complained remarked retorted inquired queried quipped thought mused pleaded begged called read reads
  `),
  verbLemmas: {
    bled: 'bleed',
    fled: 'flee',
    flown: 'fly',
    forbidden: 'forbid',
    froze: 'freeze',
    hanged: 'hang',
    kidnaped: 'kidnap',
    lain: 'lie',
    shelled: 'shell',
    slain: 'slay',
    slew: 'slay',
    stole: 'steal',
    stricken: 'strike',
  },
};

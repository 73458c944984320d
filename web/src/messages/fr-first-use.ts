/** The messages of the help and the tour, in French. */
export const frFirstUse = {
  Everywhere: 'Partout',
  'In a list and on a matter': 'Dans une liste et sur une affaire',
  'In a document': 'Dans un document',
  'On the tour': 'Pendant la visite',
  'up: from a matter, document or speaker to its list':
    'remonter d’une affaire, d’un document ou d’une source à sa liste',
  'next, previous step': 'étape suivante, précédente',
  'end the tour': 'quitter la visite',
  'Questions and reasons are written in {language}.':
    'Les questions et les motifs sont rédigés en {language}.',
  Tour: 'Visite',
  'New here?': 'Première visite ?',
  'Take the tour': 'Faire la visite',
  'No, thanks': 'Non, merci',
  'Step {n} of {all}': 'Étape {n} sur {all}',
  'End the tour': 'Quitter la visite',
  Back: 'Retour',
  'Next step': 'Suite',
  Done: 'Terminer',
  'One row, one question': 'Une ligne, une question',
  'Griot has read the reports and asks what they speak of. ≠ marks accounts that cannot both hold; articles and independent origins are counted side by side.':
    'Griot a lu les articles et demande de quoi ils parlent. ≠ signale des versions incompatibles ; articles et origines indépendantes sont comptés côte à côte.',
  'One line, one speaker’s account': 'Une ligne, la version d’une source',
  'A dot is a stated figure, an arrow an end that nobody stated, a dashed line a revision. Griot never picks the best figure.':
    'Un point est un chiffre donné, une flèche une borne que personne n’a donnée, un tireté une révision. Griot ne choisit jamais le meilleur chiffre.',
  'Why they differ, and whose word it is': 'Pourquoi elles diffèrent, et qui parle',
  'Disputes come with their reason, reprints are folded under the report that they copy.':
    'Chaque contradiction est motivée ; les reprises sont repliées sous l’article qu’elles copient.',
  'Every value leads to its words': 'Chaque valeur mène à ses mots',
  'The report as it was archived, with who says what drawn into it. A machine’s reading is a first reading: check it here.':
    'L’article tel qu’archivé, avec qui dit quoi. La lecture d’une machine est une première lecture : vérifiez-la ici.',
  'Who says what, and who relays whom': 'Qui dit quoi, et qui reprend qui',
  'Each speaker’s sides, figures beside those of others, and the ways on which words came.':
    'Les positions de chaque source, ses chiffres face à ceux des autres, et le chemin de ses propos.',
  'Now yours': 'À vous',
  'Press / to search, + to add reports, ? for all keys. Nothing leaves this machine.':
    'Tapez / pour chercher, + pour ajouter des articles, ? pour tous les raccourcis. Rien ne quitte cette machine.',
} as const;

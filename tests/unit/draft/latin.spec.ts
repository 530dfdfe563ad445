import { describe, expect, it } from 'vitest'
import { draftPlan, noKnown } from '../../../src/draft'

const draftOf = (text: string) => draftPlan(text, noKnown)
const heads = (text: string) => draftOf(text).articles.map(({ path, title }) => `${path} ${title}`)

const regulation = `Regulation (EU) 2031/17 of the Council of Harbours of 4 March 2031
on the storage of goods in common warehouses

Whereas warehouses are shared by several members and their use should follow the same rules everywhere,

CHAPTER I
General provisions

Article 1
Subject matter
This Regulation lays down rules on the storage of goods, as referred to in
Article 12 of the Harbour Treaty, and on their release.

Article 2
Definitions
For the purposes of this Regulation:
(a) 'goods' means anything that can be stored;
(b) 'warehouse' means a building named in Annex I.

CHAPTER II
Storage

Article 3
Length of storage
1. Goods are stored for no more than ninety days.
2. The keeper may grant thirty days more.

ANNEX I
Warehouses
The north hall and the south hall.`

describe('a regulation with articles', () => {
  const draft = draftOf(regulation)
  it('comes as its articles, each with its title and its chapter', () => {
    expect(draft.articles.map(({ section, path, title }) => `${section}/${path} ${title}`)).toEqual([
      '1/1 Subject matter',
      '1/2 Definitions',
      '2/3 Length of storage',
    ])
    expect(draft.sections.map(({ title }) => title)).toEqual(['CHAPTER I General provisions', 'CHAPTER II Storage'])
  })
  it('keeps a reference to an article in its sentence, and items on lines of their own', () => {
    expect(draft.articles[0]?.text).toContain('as referred to in Article 12 of the Harbour Treaty')
    expect(draft.articles[1]?.text.split('\n')).toHaveLength(3)
  })
  it('has title, number and day, and its annex beside the articles', () => {
    expect(draft.title).toBe(
      'Regulation (EU) 2031/17 of the Council of Harbours of 4 March 2031 on the storage of goods in common warehouses',
    )
    expect(draft).toMatchObject({ number: '(EU) 2031/17', issued: '2031-03-04' })
    expect(draft.frames.map(({ title }) => title)).toContain('ANNEX I Warehouses')
    expect(draft.doubts).toEqual([])
  })
})

describe('an act with sections', () => {
  it('takes them for its articles, with the parts as chapters', () => {
    const draft = draftOf(`The Investment Promotion Act, No. 9 of 2031

Part I – Preliminary
Section 1. Short title
This Act may be cited as the Investment Promotion Act.
Section 2. Interpretation
In this Act, unless the context otherwise requires, investor means a person who invests.
Part II – Incentives
Section 3A. Holidays
An investor is exempt from the levy for five years.
Section 5. Land
Land may be leased to an investor for thirty years.`)
    expect(draft.articles.map(({ section, path, title }) => `${section}/${path} ${title}`)).toEqual([
      '1/1 Short title',
      '1/2 Interpretation',
      '2/3A Holidays',
      '2/5 Land',
    ])
    expect(draft.doubts.map(({ kind, line, about }) => [kind, line, about])).toContainEqual(['gap', 11, 'Section 5.'])
  })
})

describe('French law', () => {
  it('counts livres, titres, chapitres and articles in words, Roman and Arabic numbers', () => {
    const draft = draftOf(`Loi n° 2031-12 du 1er août 2031 portant code des entrepôts

Livre premier : Dispositions communes
Titre Ier – Des entrepôts
Chapitre II
De la garde

Article premier
La garde est un contrat par lequel une personne conserve la chose d'autrui.

Art. 2. – Le gardien restitue la chose à la première demande.

Article 2 bis
Le gardien répond de la perte, sauf cas de force majeure prévu à l'article 7.

Article L. 121-3
Les dispositions du présent titre s'appliquent aux ports secs.`)
    expect(draft.articles.map(({ section, path }) => `${section}/${path}`)).toEqual([
      '1.1.2/1',
      '1.1.2/2',
      '1.1.2/2bis',
      '1.1.2/L121-3',
    ])
    expect(draft).toMatchObject({ number: 'n° 2031-12', issued: '2031-08-01' })
    expect(draft.articles[1]?.text).toBe('Le gardien restitue la chose à la première demande.')
  })
})

describe('numbered paragraphs without headings', () => {
  it('are the articles, of one level or of two', () => {
    expect(
      heads(`Strategy for Cold Stores of the Northern Ports

1. Purpose
1.1 This strategy says where cold stores are built and who runs them.
1.2 It is reviewed each year by the ports together.
2. Measures
2.1 Each port names one site by the end of the year, at 2.5 hectares or more.
2.2 The ports share the cost of the first building.`),
    ).toEqual(
      ['1.1 Article 1.1', '1.2 Article 1.2', '2.1 Article 2.1', '2.2 Article 2.2'].map((each) =>
        each.replace('Article ', ''),
      ),
    )
    expect(
      heads(`Guidelines on the Hire of Containers in Common Use

1. Hire. Containers are hired by the day at the price of the list.
2. Return. Containers come back clean and empty to the yard they left.`),
    ).toEqual(['1 Hire', '2 Return'])
  })
})

describe('printed lines and contents', () => {
  it('are made whole, and the contents left out', () => {
    const draft = draftOf(`HARBOUR CODE

CONTENTS
Article 1 Berths
Article 2 Dues

Article 1 Berths
The harbour master gives each ship a berth in the order in which the ships arrive, unless a ship is in dan-
ger or carries goods that spoil, in which case it is given the next berth that is free.

Article 2 Dues
Dues are paid before a ship leaves.`)
    expect(draft.articles.map(({ path, title }) => `${path} ${title}`)).toEqual(['1 Berths', '2 Dues'])
    expect(draft.articles[0]?.text).toContain('unless a ship is in danger or carries')
  })
})

/** What the app knows of the person's company. Everything is optional: an empty profile matches by the text alone. */
export interface Profile {
  /** Enterprise type ids. */
  types: string[]
  /** Need ids. */
  needs: string[]
  /** What it trades in, in the person's own words: coffee, 湘绣, riz. */
  sectors: string[]
  /** Place id of the city it is in; '' when not said, `elsewhere` for China outside Hunan, `abroad` for `country`. */
  home: string
  /**
   * Place id of its own country where it is `abroad`, else of the country or region it wants to trade with; '' for
   * none.
   */
  country: string
}

export const elsewhere = 'elsewhere'
export const abroad = 'abroad'
export const emptyProfile: Profile = { types: [], needs: [], sectors: [], home: '', country: '' }

/** Whether anything at all was said of the company. */
export const isEmptyProfile = ({ types, needs, sectors, home, country }: Profile): boolean =>
  !types.length && !needs.length && !sectors.length && !home && !country

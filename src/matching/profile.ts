/** What the app knows of the person's company. Everything is optional: an empty profile matches by the text alone. */
export interface Profile {
  /** Enterprise type ids. */
  types: string[]
  /** Need ids. */
  needs: string[]
}

export const emptyProfile: Profile = { types: [], needs: [] }

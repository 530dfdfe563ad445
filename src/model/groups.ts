/**
 * Groups of enterprise types, in the order of the first page. Apart from the schemas, which that page does not need.
 */
export const enterpriseGroups = ['trade', 'industry', 'investment', 'services', 'africa'] as const

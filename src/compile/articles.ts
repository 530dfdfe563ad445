import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Article } from './verbs'

const ArticlesSchema = v.array(v.object({ id: v.string(), text: v.string() }))

/**
 * Official texts cut into articles: a JSON list of { id, text }.
 * @throws where the file is missing or of another shape
 */
export const readArticles = (file: string): Article[] => v.parse(ArticlesSchema, JSON.parse(readFileSync(file, 'utf8')))

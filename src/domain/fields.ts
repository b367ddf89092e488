/** Fields that many records of content share. */
import * as v from 'valibot'
import { SourceId } from './ids.ts'

/** A lower-case id of a file or text. */
export const Key = v.pipe(v.string(), v.regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/, 'a lower-case key such as pleura'))
export const Sources = v.pipe(v.array(SourceId), v.minLength(1, 'at least one source id'))
export const ReviewStatus = v.picklist(['not-clinically-reviewed'])

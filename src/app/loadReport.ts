/** The published figures, fetched only when their page is opened. */
import * as v from 'valibot'
import reportUrl from '../../assets/built/report.json?url'
import { AccuracyReport } from '../domain/report.ts'

/** @throws Error when the file is missing or does not fit */
export async function loadReport(): Promise<AccuracyReport> {
  const response = await fetch(reportUrl)
  if (!response.ok) throw new Error(`built/report.json: expected status 200, received ${response.status}`)
  return v.parse(AccuracyReport, await response.json())
}
